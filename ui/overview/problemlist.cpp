// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/problemlist.h"

#include "ui/formatting.h"
#include "ui/iconengine.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
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
    auto *layout = new QGridLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    row.buttons = new QWidget(row.box);
    auto *buttons = new FlowLayout(row.buttons);
    layout->addWidget(glyph, 0, 0);
    layout->addWidget(row.text, 0, 1);
    layout->addWidget(row.show, 0, 2);
    layout->addWidget(row.buttons, 1, 1, 1, 2);
    for (std::size_t i = 0; i < row.offers.size(); ++i) {
        QToolButton *button = framedButton(row.buttons, "", {}, {});
        button->setObjectName(QStringLiteral("ovProblemOffer%1_%2").arg(index).arg(i));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        connect(button, &QToolButton::clicked, this, [this, index, i] {
            const auto at = static_cast<qsizetype>(i);
            if (index < m_lines.size() && at < m_lines.at(index).offers.size())
                emit offered(m_lines.at(index).offers.at(at), m_lines.at(index).entry);
        });
        row.offers[i] = button;
        buttons->addWidget(button);
    }
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
        const QList<RefusalOffer> &offers = m_lines.at(i).offers;
        row.buttons->setVisible(!offers.isEmpty());
        for (std::size_t j = 0; j < row.offers.size(); ++j) {
            const auto at = static_cast<qsizetype>(j);
            row.offers[j]->setVisible(at < offers.size());
            if (at >= offers.size())
                continue;
            row.offers[j]->setText(offers.at(at).label);
            row.offers[j]->setAccessibleName(
                tr("%1: %2", "button, problem").arg(offers.at(at).label, m_lines.at(i).text));
        }
    }
    m_none->setVisible(m_lines.isEmpty());
    m_more->setVisible(more > 0);
    m_more->setText(tr("… and %1 more reasons").arg(countText(more)));
}

} // namespace ui
