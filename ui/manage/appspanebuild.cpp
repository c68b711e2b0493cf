// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/appform.h"
#include "ui/manage/appspane.h"
#include "ui/theme.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace ui {

AppsPane::AppsPane(server::Console &console, QWidget *parent)
    : ManagePane(console, parent)
    , m_model({tr("Name"), tr("Connections"), tr("State"), tr("Kept in"), tr("App ID"), tr("Key")})
    , m_order(m_model)
    , m_content(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, m_content))
    , m_table(new RowTable(m_splitter))
    , m_form(nullptr)
    , m_overlay(new StateOverlay(m_content))
{
    setObjectName(QStringLiteral("manageApps"));
    m_model.setNumeric({1});
    m_model.setFixed({4, 5});
    m_table->setObjectName(QStringLiteral("appTable"));
    m_table->setAccessibleName(tr("Apps"));
    m_table->setModel(&m_order);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({16, 13, 13, 10, 9, 22});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_overlay->setObjectName(QStringLiteral("appState"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    buildBar(bar);
    m_splitter->setObjectName(QStringLiteral("appSplitter"));
    m_splitter->addWidget(buildForm());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_table->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_overlay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(m_content, 1);
    connectParts();
    updateActions();
}

QToolButton *AppsPane::addButton(
    QBoxLayout *row, const char *name, const QString &icon, const QString &text, const QString &tip)
{
    QToolButton *button = framedButton(this, name, text, tip);
    button->setIcon(ui::icon(icon));
    row->addWidget(button);
    return button;
}

void AppsPane::buildBar(QBoxLayout *row)
{
    m_add = addButton(row, "appAdd", QStringLiteral("key-round"), tr("Add…"), tr("Another app"));
    m_duplicate = addButton(row, "appDuplicate", QStringLiteral("copy"), tr("Duplicate…"), {});
    m_enable = addButton(row, "appEnable", QStringLiteral("ban"), tr("Disable"), {});
    m_rotate = addButton(row, "appRotate", QStringLiteral("refresh-cw"), tr("Rotate secret…"), {});
    m_connect = addButton(row,
                          "appConnect",
                          QStringLiteral("cable"),
                          tr("Connect…"),
                          tr("Text to paste into an application of this app"));
    row->addStretch();
    m_remove = addButton(row, "appRemove", QStringLiteral("trash-2"), tr("Delete…"), {});
}

QWidget *AppsPane::buildForm()
{
    auto *side = new QWidget(m_splitter);
    m_form = new AppForm(console(), side);
    m_error = new QLabel(side);
    m_error->setObjectName(QStringLiteral("appError"));
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->setContentsMargins(8, 0, 8, 0);
    m_error->hide();
    m_bar = new QWidget(side);
    m_bar->setObjectName(QStringLiteral("appUnsaved"));
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("Not saved yet"), m_bar), 1);
    m_revert = new QPushButton(tr("Revert"), m_bar);
    m_revert->setObjectName(QStringLiteral("appRevert"));
    m_revert->setToolTip(tr("Show what is in force"));
    m_save = new QPushButton(tr("Save"), m_bar);
    m_save->setObjectName(QStringLiteral("appSave"));
    m_save->setProperty("primary", true);
    for (QPushButton *button : {m_revert, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_bar->hide();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_error);
    layout->addWidget(m_bar);
    return side;
}

void AppsPane::connectParts()
{
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &AppsPane::currentChanged);
    connect(m_form, &AppForm::changed, this, &AppsPane::formChanged);
    connect(m_form, &AppForm::told, this, &AppsPane::notified);
    connect(m_save, &QPushButton::clicked, this, [this] { saveForm({}); });
    connect(m_revert, &QPushButton::clicked, this, &AppsPane::revert);
    connect(m_add, &QToolButton::clicked, this, &AppsPane::add);
    connect(m_overlay, &StateOverlay::primaryTriggered, this, &AppsPane::add);
    connect(m_overlay, &StateOverlay::secondaryTriggered, this, &AppsPane::wizardRequested);
    connect(m_duplicate, &QToolButton::clicked, this, &AppsPane::duplicate);
    connect(m_enable, &QToolButton::clicked, this, &AppsPane::toggleEnabled);
    connect(m_rotate, &QToolButton::clicked, this, &AppsPane::rotate);
    connect(m_remove, &QToolButton::clicked, this, &AppsPane::remove);
    connect(m_connect, &QToolButton::clicked, this, [this] { emit firstStepsRequested(m_shown); });
    connect(m_table, &RowTable::deletePressed, this, [this] {
        if (m_remove->isEnabled())
            remove();
    });
}

QWidget *AppsPane::filterField() const
{
    return m_table;
}

void AppsPane::themeChanged()
{
    m_form->themeChanged();
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, theme().error);
    m_error->setPalette(palette);
}

void AppsPane::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("app"), m_shown);
}

void AppsPane::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_table->horizontalHeader()->restoreState(
        settings.value(QStringLiteral("header")).toByteArray());
    m_wanted = settings.value(QStringLiteral("app")).toString();
}

} // namespace ui
