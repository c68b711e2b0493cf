// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/problemlist.h"

#include "ui/formatting.h"
#include "ui/iconengine.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>
#include <QLabel>

namespace ui {

namespace {

constexpr qsizetype MostCharacters = 160; // two or three lines; the tool tip has all of it

QString shortened(const QString &text)
{
    return text.size() > MostCharacters ? text.first(MostCharacters) + QChar(0x2026) : text;
}

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
    , m_none(new QLabel(tr("None in the last 10 minutes."), this))
    , m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("ovProblems"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QLabel *label : {m_none, m_more}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setWordWrap(true);
    }
    layout->addWidget(m_none);
    for (int i = 0; i < Lines; ++i) {
        m_rows[static_cast<std::size_t>(i)] = makeRow(i);
        layout->addWidget(m_rows[static_cast<std::size_t>(i)].box);
    }
    layout->addWidget(m_more);
    layout->addStretch();
    setLines({}, 0);
}

ProblemList::Row ProblemList::makeRow(int index)
{
    Row row;
    row.box = new QWidget(this);
    auto *glyph = new IconLabel(16, row.box);
    glyph->setIcon(tintedIcon(QStringLiteral("triangle-alert"), &Theme::warn));
    row.text = new QLabel(row.box);
    row.text->setWordWrap(true);
    row.text->setTextFormat(Qt::PlainText);
    row.text->setObjectName(QStringLiteral("ovProblem%1").arg(index));
    row.show = framedButton(row.box, "", tr("Show"), {});
    row.show->setObjectName(QStringLiteral("ovProblemShow%1").arg(index));
    row.show->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(row.show, &QToolButton::clicked, this, [this, index] {
        if (index < m_lines.size())
            emit chosen(m_lines.at(index).page, m_lines.at(index).filter);
    });
    auto *layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(glyph);
    layout->addWidget(row.text, 1);
    layout->addWidget(row.show);
    return row;
}

void ProblemList::setLines(const QList<Line> &lines, qsizetype more)
{
    m_lines = lines.first(qMin<qsizetype>(Lines, lines.size()));
    more += lines.size() - m_lines.size();
    for (int i = 0; i < Lines; ++i) {
        const Row &row = m_rows[static_cast<std::size_t>(i)];
        row.box->setVisible(i < m_lines.size());
        if (i >= m_lines.size())
            continue;
        row.text->setText(shortened(m_lines.at(i).text));
        row.text->setToolTip(m_lines.at(i).text);
        row.show->setAccessibleName(tr("Show: %1").arg(m_lines.at(i).text));
        row.show->setToolTip(m_lines.at(i).text);
    }
    m_none->setVisible(m_lines.isEmpty());
    m_more->setVisible(more > 0);
    m_more->setText(tr("… and %1 more reasons").arg(countText(more)));
}

} // namespace ui
