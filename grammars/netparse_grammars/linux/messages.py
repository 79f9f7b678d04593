"""What the tools of Linux say before, inside or after a table; they say much the same.

Source: netstat.c, route.c, statistics.c and lib/ of net-tools 1.60 and 2.10; BusyBox 1.22 to 1.36; toybox 0.8.9.
"""

from __future__ import annotations

import re
from typing import Final

from netparse_grammars.lexicon import phrases
from netparse_grammars.table import Message

_USAGE_BODY: Final = r"(?:usage:|Usage:|BusyBox|Display|Edit|Try) .*| +\S.*"
_VERSION_BODY: Final = r"(?:[+-][A-Z]|AF:|HW:|Fred |netstat |route ).*"
_SECOND_LINE: Final = rf" *(?:{'|'.join(map(re.escape, phrases('not_all_processes_end')))}) *"
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
    Message("family_not_configured", "warning", found="anywhere"),
    Message("net_tools_version", open_ended=True, body=_VERSION_BODY, found="after_command"),
    Message("only_own_processes", "warning", found="anywhere"),
    Message("command_not_found", "error", found="anywhere"),
    Message("option_refused", "error", open_ended=True, body=_USAGE_BODY, found="anywhere"),
    Message("linux_usage", open_ended=True, body=_USAGE_BODY, found="anywhere"),
)
