# SPDX-License-Identifier: GPL-3.0-or-later
# Text to paste into applications.
target_sources(ui PRIVATE
    snippets/connecting.h snippets/connecting.cpp
)
