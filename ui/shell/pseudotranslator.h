// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace ui {

// English with accents, about two fifths longer and in brackets: what stays plain on the screen was
// not translated, and what is cut has too little room for German. Placeholders, mnemonics and
// markup stay as they are.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context,
                      const char *source,
                      const char *disambiguation,
                      int n) const override;

    static QString strange(const QString &text);
};

} // namespace ui
