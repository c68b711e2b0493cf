# SPDX-License-Identifier: GPL-3.0-or-later
# What concerns the whole window: language, preferences, keys, finding things.
target_sources(ui PRIVATE
    shell/commandpalette.h shell/commandpalette.cpp
    shell/facts.h shell/facts.cpp
    shell/farewell.h shell/farewell.cpp
    shell/language.h shell/language.cpp
    shell/paletteindex.h shell/paletteindex.cpp
    shell/preferences.h shell/preferences.cpp
    shell/settingscopy.h shell/settingscopy.cpp
    shell/pseudotranslator.h shell/pseudotranslator.cpp
    shell/shortcutseditor.h shell/shortcutseditor.cpp
    shell/systemtheme.h shell/systemtheme.cpp
    shell/tray.h shell/tray.cpp
)
