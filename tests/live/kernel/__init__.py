"""What the Linux kernel says at one instant, and what a tool that asks it at that instant must therefore print.

It knows nothing of netparse: the addresses, states, flags and names are read anew from ``/proc/net`` and from
``ip -j``, so that an error of the parser cannot hide behind the same error here.

* `proc` reads the files of ``/proc/net``; `command` reads a command line;
* `sockets`, `routes`, `interfaces` and `statistics` say which records must come out; `expected` puts them together;
* `scene` makes a network namespace in which there is something to see; `namespace` runs tools in it.
"""
