# ruff: noqa: RUF001 -- names in Cyrillic and Turkish letters
"""The names of months as date(1) prints them.

They are those of the locales of glibc (``abmon`` and ``mon``). A name that means two months in two languages is not
among them: ``lis`` is November in Polish and October in Croatian.

    >>> MONTHS["nov"], MONTHS["декабря"], "lis" in MONTHS
    (11, 12, False)
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = (
    "jan january januar januari jän jänner janv janvier ene enero gen gennaio janeiro tammi tammikuuta sty "
    "stycznia led ledna янв января січ січня január oca ocak",
    "feb february februar februari fév févr février febrero febbraio fev fevereiro helmi helmikuuta lut "
    "lutego úno února фев февр февраля лют лютого febr február şub şubat",
    "mar march mär märz mrz mars marzo março mrt maart maalis maaliskuuta marca bře března мар марта бер "
    "березня márc március mart",
    "apr april avr avril abr abril aprile huhti huhtikuuta kwi kwietnia dub dubna апр апреля кві квітня ápr "
    "április nis nisan",
    "may mai mayo mag maggio maio mei maj touko toukokuuta maja kvě května май мая тра травня máj május mayıs",
    "jun june juni juin junio giu giugno junho kesä kesäkuuta cze czerwca čen června июн июня чер червня jún "
    "június haz haziran",
    "jul july juli juil juillet julio lug luglio julho heinä heinäkuuta lip lipca čec července июл июля лип "
    "липня júl július tem temmuz",
    "aug august augusti augustus août ago agosto elo elokuuta sie sierpnia srpna авг августа сер серпня "
    "augusztus ağu ağustos",
    "sep sept september septembre septiembre set settembre setembro syys syyskuuta wrz września zář září сен "
    "сент сентября вер вересня szept szeptember eyl eylül",
    "oct october okt oktober octobre octubre ott ottobre out outubro loka lokakuuta paź października říj "
    "října окт октября жов жовтня október eki ekim",
    "nov november novembre noviembre novembro marras marraskuuta ноя нояб ноября лис листопада kas kasım",
    "dec december dez dezember déc décembre dic diciembre dicembre dezembro joulu joulukuuta gru grudnia pro "
    "prosince дек декабря гру грудня ara aralık",
)
MONTHS: Final = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split()}
"""The number of each month by its name in lower case."""
