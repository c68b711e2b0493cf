// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/colourrulesdialog.h"

#include "ui/log/logcapture.h"
#include "ui/models/logkinds.h"
#include "ui/swatch.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/rowheight.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableView>

namespace ui {

ColourRulesDialog::ColourRulesDialog(const QList<ColourRule> &rules, QWidget *parent)
    : QDialog(parent)
    , m_model(new ColourRulesModel(this))
    , m_table(new QTableView(this))
    , m_name(new QLineEdit(this))
    , m_filter(new FilterEdit(colourRuleKeys(), this))
    , m_tint(new QComboBox(this))
{
    setObjectName(QStringLiteral("colourRulesDialog"));
    setWindowTitle(tr("Colours of the log"));
    m_model->setRules(rules);
    buildTable();
    buildForm();
    build();
    connect(m_model, &ColourRulesModel::edited, this, [this] {
        present();
        emit changed(m_model->rules());
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &ColourRulesDialog::present);
    connect(m_name, &QLineEdit::textEdited, this, &ColourRulesDialog::read);
    connect(m_filter, &FilterEdit::filterChanged, this, &ColourRulesDialog::read);
    connect(m_filter, &QLineEdit::editingFinished, m_filter, &FilterEdit::commit);
    connect(m_tint, &QComboBox::activated, this, &ColourRulesDialog::read);
    choose(0);
    present();
    resize(700, 460);
}

void ColourRulesDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("colourRules"));
    m_table->setAccessibleName(tr("Rules, the first that matches holds"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    new RowHeight(m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int digit = m_table->fontMetrics().horizontalAdvance(u'0');
    header->setSectionResizeMode(ColourRulesModel::Filter, QHeaderView::Stretch);
    header->resizeSection(ColourRulesModel::Name, 26 * digit);
    header->resizeSection(ColourRulesModel::Colour, 16 * digit);
}

void ColourRulesDialog::buildForm()
{
    m_name->setObjectName(QStringLiteral("colourName"));
    m_name->setMaxLength(100);
    m_filter->setObjectName(QStringLiteral("colourFilter"));
    m_filter->message()->setObjectName(QStringLiteral("colourFilterMessage"));
    m_filter->setPlaceholderText(
        tr("Rows that it colours, for example %1").arg(QStringLiteral("type:event channel:order")));
    m_filter->setValues([](const QString &key) {
        QStringList values;
        for (int kind = 0; key == u"type" && kind < LogCapture::Kinds; ++kind)
            values.append(logKindId(static_cast<server::LogKind>(kind)));
        return values;
    });
    m_tint->setObjectName(QStringLiteral("colourTint"));
    for (const LogTint tint : logTints())
        m_tint->addItem(tintText(tint), static_cast<int>(tint));
    showTints();
}

void ColourRulesDialog::showTints()
{
    for (int i = 0; i < m_tint->count(); ++i) {
        const auto tint = static_cast<LogTint>(m_tint->itemData(i).toInt());
        const QColor colour = tint == LogTint::Muted ? tintForeground(tint) : tintBackground(tint);
        m_tint->setItemIcon(i, swatch(colour.isValid() ? colour.name() : QString()));
    }
}

void ColourRulesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showTints();
}

QPushButton *ColourRulesDialog::addButton(const char *name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

void ColourRulesDialog::build()
{
    m_add = addButton("colourAdd", tr("Add"), tr("A rule before all others"));
    m_delete = addButton("colourDelete", tr("Delete"), tr("Delete the chosen rule"));
    m_up = addButton("colourUp", tr("Up"), tr("Ask this rule earlier"));
    m_down = addButton("colourDown", tr("Down"), tr("Ask this rule later"));
    m_defaults = addButton(
        "colourDefaults", tr("Restore defaults"), tr("The eight rules that Belfry comes with"));
    QPushButton *close = addButton("colourClose", tr("Close"), {});
    close->setDefault(true);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({tr("New rule"), {}, LogTint::Warning, true});
        m_name->setFocus();
        m_name->selectAll();
    });
    connect(m_delete, &QPushButton::clicked, this, &ColourRulesDialog::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        m_model->setRules(defaultColourRules());
        choose(0);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *hint = new QLabel(tr("A row has the colour of the first rule that matches it."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_delete, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Filter"), m_filter);
    form->addRow(QString(), m_filter->message());
    form->addRow(tr("&Colour"), m_tint);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_defaults);
    bottom->addStretch();
    bottom->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(hint);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addLayout(form);
    column->addSpacing(4);
    column->addLayout(bottom);
}

int ColourRulesDialog::current() const
{
    return m_table->currentIndex().row();
}

void ColourRulesDialog::choose(int row)
{
    m_table->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1), 0));
}

void ColourRulesDialog::add(const ColourRule &rule)
{
    if (m_model->rowCount() >= ColourRules::Most)
        return;
    m_model->insert(0, rule);
    choose(0);
}

void ColourRulesDialog::removeCurrent()
{
    const int row = current();
    if (row < 0)
        return;
    m_model->remove(row);
    choose(row);
    present();
}

void ColourRulesDialog::moveCurrent(int by)
{
    choose(m_model->move(current(), by));
    present();
}

// The chosen rule; a filter that somebody is writing is left alone.
void ColourRulesDialog::present()
{
    const QScopedValueRollback guard(m_isPresenting, true);
    const int row = current();
    const bool isChosen = row >= 0;
    const ColourRule rule = isChosen ? m_model->rules().at(row) : ColourRule();
    if (m_name->text() != rule.name)
        m_name->setText(rule.name);
    if (m_filter->isValid() ? m_filter->text().trimmed() != rule.filter : !m_filter->hasFocus()) {
        m_filter->setText(rule.filter);
        m_filter->commit();
    }
    m_tint->setCurrentIndex(m_tint->findData(static_cast<int>(rule.tint)));
    for (QWidget *field : {static_cast<QWidget *>(m_name),
                           static_cast<QWidget *>(m_filter),
                           static_cast<QWidget *>(m_tint),
                           static_cast<QWidget *>(m_delete)})
        field->setEnabled(isChosen);
    m_add->setEnabled(m_model->rowCount() < ColourRules::Most);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(isChosen && row + 1 < m_model->rowCount());
    m_defaults->setEnabled(m_model->rules() != defaultColourRules());
}

void ColourRulesDialog::read()
{
    const int row = current();
    if (m_isPresenting || row < 0)
        return;
    ColourRule rule = m_model->rules().at(row);
    rule.name = m_name->text().trimmed();
    if (m_filter->isValid())
        rule.filter = m_filter->text().trimmed();
    rule.tint = static_cast<LogTint>(m_tint->currentData().toInt());
    const QScopedValueRollback guard(m_isPresenting, true);
    m_model->setRule(row, rule);
}

} // namespace ui
