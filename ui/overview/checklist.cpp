// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/checklist.h"

#include "ui/iconengine.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

QIcon glyphOf(CheckLine::State state)
{
    switch (state) {
    case CheckLine::Done:
        return tintedIcon(QStringLiteral("circle-check"), &Theme::ok);
    case CheckLine::Wrong:
        return tintedIcon(QStringLiteral("circle-alert"), &Theme::error);
    case CheckLine::Waiting:
        break;
    }
    return tintedIcon(QStringLiteral("clock"), &Theme::muted);
}

QString wordOf(CheckLine::State state)
{
    switch (state) {
    case CheckLine::Done:
        return Checklist::tr("Done");
    case CheckLine::Wrong:
        return Checklist::tr("Problem");
    case CheckLine::Waiting:
        break;
    }
    return Checklist::tr("Waiting");
}

} // namespace

Checklist::Checklist(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("ovChecklist"));
    auto *title = new QLabel(tr("Nobody has connected yet"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    title->setFont(large);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < Lines; ++i) {
        Row &row = m_rows[i];
        row.glyph = new IconLabel(18, this);
        row.text = new QLabel(this);
        row.text->setObjectName(QStringLiteral("ovCheck%1").arg(i));
        row.text->setWordWrap(true);
        row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.show = framedButton(this, "", tr("Show in log"), tr("The row in the log"));
        row.show->setObjectName(QStringLiteral("ovCheckShow%1").arg(i));
        row.show->setToolButtonStyle(Qt::ToolButtonTextOnly);
        connect(row.show, &QToolButton::clicked, this, [this, i] {
            emit entryChosen(m_lines.at(static_cast<qsizetype>(i)).seq);
        });
        const int at = static_cast<int>(i);
        grid->addWidget(row.glyph, at, 0);
        grid->addWidget(row.text, at, 1);
        grid->addWidget(row.show, at, 2);
    }

    const auto button = [this](const char *name, const QString &text, const QString &symbol) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setIcon(icon(symbol));
        made->setAutoDefault(false);
        return made;
    };
    QPushButton *steps =
        button("ovCheckSteps", tr("Connect your application…"), QStringLiteral("plug"));
    steps->setIcon(tintedIcon(QStringLiteral("plug"), &Theme::onAccent));
    steps->setProperty("primary", true);
    QPushButton *env = button("ovCheckEnv", tr("Copy .env"), QStringLiteral("copy"));
    QPushButton *client = button("ovCheckClient", tr("Open test client"), QStringLiteral("cable"));
    QPushButton *demo =
        button("ovCheckDemo", tr("Start demo data"), QStringLiteral("flask-conical"));
    connect(steps, &QPushButton::clicked, this, &Checklist::stepsAsked);
    connect(env, &QPushButton::clicked, this, &Checklist::envAsked);
    connect(client, &QPushButton::clicked, this, &Checklist::clientAsked);
    connect(demo, &QPushButton::clicked, this, &Checklist::demoAsked);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *one : {steps, env, client, demo})
        buttons->addWidget(one);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(title);
    layout->addLayout(grid);
    layout->addLayout(buttons);
    layout->addStretch();
}

void Checklist::present(const QList<CheckLine> &lines)
{
    m_lines = lines;
    for (std::size_t i = 0; i < Lines; ++i) {
        const Row &row = m_rows[i];
        const CheckLine line = lines.value(static_cast<qsizetype>(i));
        row.glyph->setIcon(glyphOf(line.state));
        row.glyph->setToolTip(wordOf(line.state));
        row.glyph->setAccessibleName(wordOf(line.state));
        row.text->setText(line.text);
        row.show->setVisible(line.isInLog);
        row.show->setAccessibleName(tr("Show in log: %1").arg(line.text));
    }
}

} // namespace ui
