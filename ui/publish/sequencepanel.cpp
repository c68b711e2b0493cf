// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/sequencepanel.h"

#include "ui/widgets/rowheight.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace ui {

SequencePanel::SequencePanel(SequenceModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new QTableView(this))
    , m_hint(new QLabel(tr("Events one after the other, each with its own data and variables. "
                           "Write the first one above and press Add."),
                        this))
    , m_rounds(new QSpinBox(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_add =
        addButton("pubStepAdd", tr("Add"), tr("Add what is written above as the last step"), row);
    m_replace = addButton(
        "pubStepReplace", tr("Replace"), tr("Put what is written above in this step's place"), row);
    m_remove = addButton("pubStepRemove", tr("Remove"), tr("Take this step out"), row);
    m_up = addButton("pubStepUp", tr("Up"), tr("Send this step earlier"), row);
    m_down = addButton("pubStepDown", tr("Down"), tr("Send this step later"), row);
    row->addStretch();
    m_rounds->setObjectName(QStringLiteral("pubRounds"));
    m_rounds->setAccessibleName(tr("How often the sequence runs"));
    m_rounds->setToolTip(tr("How often the sequence runs"));
    m_rounds->setRange(0, static_cast<int>(DispatchPlan::MostEvents));
    m_rounds->setSpecialValueText(tr("in a loop"));
    m_rounds->setSuffix(tr(" ×", "times"));
    m_rounds->setValue(1);
    row->addWidget(m_rounds);
    m_run = addButton("pubRun", tr("Run"), tr("Send the steps, each after its time"), row);
    buildTable();
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    layout->addStretch();
    connectAll();
    present();
}

QPushButton *SequencePanel::addButton(const char *name,
                                      const QString &text,
                                      const QString &tip,
                                      QHBoxLayout *row)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

void SequencePanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("pubSteps"));
    m_table->setAccessibleName(tr("Steps of the sequence"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setMinimumHeight(48);
    m_table->verticalHeader()->hide();
    new RowHeight(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(SequenceModel::Wait, 90);
    m_table->setColumnWidth(SequenceModel::Event, 180);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
}

void SequencePanel::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, &SequencePanel::addRequested);
    connect(m_replace, &QPushButton::clicked, this, [this] { emit replaceRequested(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_model->removeRow(current()); });
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_run, &QPushButton::clicked, this, &SequencePanel::runRequested);
    connect(m_rounds, &QSpinBox::valueChanged, m_model, &SequenceModel::edited);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        emit loadRequested(m_model->steps()[index.row()].draft);
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &SequencePanel::present);
    connect(m_model, &SequenceModel::edited, this, &SequencePanel::present);
    connect(m_model, &SequenceModel::modelReset, this, &SequencePanel::present);
}

int SequencePanel::current() const
{
    return m_table->currentIndex().row();
}

void SequencePanel::moveCurrent(int by)
{
    m_table->selectRow(m_model->move(current(), by));
}

int SequencePanel::rounds() const
{
    return m_rounds->value();
}

void SequencePanel::setRounds(int rounds)
{
    m_rounds->setValue(rounds);
}

DispatchPlan SequencePanel::plan() const
{
    DispatchPlan plan;
    for (const SequenceModel::Step &step : m_model->steps())
        plan.gaps.append(qint64(step.waitMs) * 1000);
    plan.rounds = rounds();
    return plan;
}

void SequencePanel::setRunning(bool running)
{
    m_running = running;
    present();
}

void SequencePanel::present()
{
    const int row = current();
    const int steps = m_model->rowCount();
    m_table->setVisible(steps > 0);
    m_hint->setVisible(steps == 0);
    m_add->setEnabled(!m_running && steps < SequenceModel::MostSteps);
    m_replace->setEnabled(!m_running && row >= 0);
    m_remove->setEnabled(!m_running && row >= 0);
    m_up->setEnabled(!m_running && row > 0);
    m_down->setEnabled(!m_running && row >= 0 && row + 1 < steps);
    m_run->setEnabled(!m_running && steps > 0);
}

QList<QWidget *> SequencePanel::tabOrder() const
{
    return {m_add, m_replace, m_remove, m_up, m_down, m_rounds, m_run, m_table};
}

} // namespace ui
