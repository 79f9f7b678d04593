"""Sentences of the tools of Linux before, inside or after a table; most tools share them.

Most of it is printed to standard error, as by ``netstat -anpv`` without root's rights::

    (Not all processes could be identified, non-owned process info
     will not be shown, you would have to be root to see it all.)
    netstat: no support for `AF IPX' on this system.
    warning, got bogus tcp line.

Source: netstat.c, route.c, statistics.c and lib/ of net-tools 1.60 and 2.10; BusyBox 1.22 to 1.36; toybox 0.8.9.
"""

from __future__ import annotations

import re
from typing import Final

from netparse_grammars.dialect import Message
from netparse_grammars.lexicon import phrases
from netparse_grammars.tools import TOOL_PATTERN

_USAGE_BODY: Final = r"(?:usage:|Usage:|BusyBox|Display|Edit|Try) .*| +\S.*"
_VERSION_BODY: Final = r"(?:[+-][A-Z]|AF:|HW:|Fred |netstat |route ).*"
_SECOND_LINE: Final = rf" *(?:{'|'.join(map(re.escape, phrases('not_all_processes_end')))}) *"
_NOT_FOUND_AT: Final = rf" [0-9]+: (?:{TOOL_PATTERN}): (?:command )?not found"
# How to install it, as Debian, Ubuntu and Fedora say.
_INSTALL_BODY: Final = (
    r" *(?:sudo )?(?:apt|apt-get|dnf|yum|zypper) install net-tools.*| *\* net-tools|Install package 'net-tools' .*"
    r"|(?:To run .*)?[Pp]lease ask your administrator.*|Ask your administrator to install one of them\.?"
    rf"|The command could not be located because .*|(?:{TOOL_PATTERN}): command not found"
)
MESSAGES: Final = (
    Message(
        "not_all_processes",
        "warning",
        body=_SECOND_LINE,
        found="anywhere",
    ),
    Message("no_process_information", "warning", open_ended=True, body=_SECOND_LINE, found="anywhere"),
    Message("no_support", open_ended=True, found="anywhere"),
    Message("feature_not_supported", "warning", open_ended=True, body=r"Please recompile .*", found="anywhere"),
    Message("bogus_line", "warning", open_ended=True, found="anywhere"),
    Message("no_selinux", "error", found="after_command"),
    Message("proc_failed", "warning", open_ended=True, found="anywhere"),
    Message("proc_unreadable", "warning", open_ended=True, found="after_command"),
    Message("reading_failed", "warning", open_ended=True, found="after_command"),
    Message("internal_error", "error", open_ended=True, found="anywhere"),
    Message("family_refused", "error", open_ended=True, found="after_command"),
    Message("family_not_configured", "warning", found="anywhere"),
    Message("infiniband_address"),
    Message("net_tools_version", open_ended=True, body=_VERSION_BODY, found="after_command"),
    Message("only_own_processes", "warning", found="anywhere"),
    Message("command_not_found", "error", rest=r"(?:\.{3})?", body=_INSTALL_BODY, found="anywhere"),
    Message("command_not_found_at", "error", rest=_NOT_FOUND_AT, found="anywhere"),
    Message("package_missing", "error", open_ended=True, body=_INSTALL_BODY, found="anywhere"),
    Message("route_refused", "error", open_ended=True, found="anywhere"),
    Message("name_lookup_failed", "warning", found="after_command"),
    Message("family_not_printed", "warning", open_ended=True, found="after_command"),
    Message("option_refused", "error", open_ended=True, body=_USAGE_BODY, found="anywhere"),
    Message("linux_usage", open_ended=True, body=_USAGE_BODY, found="anywhere"),
)
