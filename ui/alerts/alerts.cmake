# SPDX-License-Identifier: GPL-3.0-or-later
# Rules that watch the server, and the page they are on.
target_sources(ui PRIVATE
    alerts/alertbook.h alerts/alertbook.cpp
    alerts/alerthistory.h alerts/alerthistory.cpp
    alerts/alertlog.h alerts/alertlog.cpp
    alerts/alertreadings.h alerts/alertreadings.cpp
    alerts/alertrows.h alerts/alertrows.cpp
    alerts/alertrule.h alerts/alertrule.cpp
    alerts/alertspage.h alerts/alertspage.cpp alerts/alertspagebuild.cpp
    alerts/alertscope.h alerts/alertscope.cpp
    alerts/alertstore.h alerts/alertstore.cpp
    alerts/celltable.h alerts/celltable.cpp
    alerts/alertruledialog.h alerts/alertruledialog.cpp
)
