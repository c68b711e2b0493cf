// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "ui/charts/bucketmodel.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/scale.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rowheight.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

constexpr int LeastHeight = 80;

// Chart or table, whose own wishes do not count. As much as it needs is its hint: a minimum alone
// would be left out when the panel asks how high it is with a legend of two rows.
class Stack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    QSize sizeHint() const override { return {4 * LeastHeight, LeastHeight}; }
};

} // namespace

ChartPanel::ChartPanel(const QString &title, const QString &definition, QWidget *parent)
    : QWidget(parent)
    , m_definition(definition)
    , m_titleLabel(new QLabel(this))
    , m_infoButton(new QToolButton(this))
    , m_maximiseButton(new QToolButton(this))
    , m_legend(new ChartLegend(this))
    , m_stack(new Stack(this))
    , m_chart(new TimeChart(this))
    , m_table(new QTableView(this))
    , m_model(new BucketModel(this))
    , m_summary(new ElidedLabel(this))
{
    setMinimumHeight(176);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    buildTable();
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_stack->setMinimumHeight(LeastHeight);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(4);
    buildHeader();
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_summary);
    connect(m_legend, &ChartLegend::hiddenChanged, this, [this] {
        m_chart->setHidden(m_legend->hidden());
        m_legend->setData(data());
    });
    setTitle(title);
    applyColours();
}

void ChartPanel::buildHeader()
{
    QFont bold = m_titleLabel->font();
    bold.setBold(true);
    m_titleLabel->setFont(bold);
    m_titleLabel->installEventFilter(this);
    m_infoButton->setAutoRaise(true);
    m_infoButton->setToolTip(m_definition);
    connect(m_infoButton, &QToolButton::clicked, this, &ChartPanel::showDefinition);
    m_maximiseButton->setAutoRaise(true);
    m_maximiseButton->setCheckable(true);
    connect(m_maximiseButton, &QToolButton::toggled, this, &ChartPanel::maximiseRequested);
    for (QToolButton *button : {m_infoButton, m_maximiseButton})
        button->setFixedSize(24, 24);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_titleLabel, 0, Qt::AlignTop);
    row->addWidget(m_infoButton, 0, Qt::AlignTop);
    row->addStretch();
    row->addWidget(m_maximiseButton, 0, Qt::AlignTop);
    m_titleLabel->setFixedHeight(24);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(row);
    column->addWidget(m_legend);
}

void ChartPanel::buildTable()
{
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    new RowHeight(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
}

void ChartPanel::setTitle(const QString &title)
{
    m_title = title;
    m_titleLabel->setText(title);
    m_chart->setAccessibleName(title);
    m_table->setAccessibleName(tr("%1, as a table").arg(title));
    m_infoButton->setAccessibleName(tr("What “%1” means").arg(title));
    setMaximised(m_maximiseButton->isChecked());
}

void ChartPanel::setData(const ChartData &data)
{
    m_chart->setData(data);
    m_legend->setData(data);
    if (m_stack->currentWidget() == m_table)
        m_model->setChart(data);
    m_summary->setFullText(summary());
    m_chart->setAccessibleDescription(m_summary->fullText());
}

void ChartPanel::setTableShown(bool shown)
{
    if (shown)
        m_model->setChart(data());
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_chart);
}

void ChartPanel::setMaximised(bool maximised)
{
    const QSignalBlocker blocker(m_maximiseButton);
    m_maximiseButton->setChecked(maximised);
    const QString text = maximised ? tr("Show all charts") : tr("Enlarge “%1”").arg(m_title);
    m_maximiseButton->setToolTip(maximised
                                     ? tr("Show all charts (Ctrl+Shift+M, double-click the title)")
                                     : tr("Enlarge (Ctrl+Shift+M, double-click the title)"));
    m_maximiseButton->setAccessibleName(text);
}

QString ChartPanel::summary() const
{
    QStringList parts;
    for (const ChartLine &line : data().lines) {
        double highest = std::nan("");
        for (double value : line.peak)
            highest = std::fmax(highest, value);
        const double last = line.mean.isEmpty() ? std::nan("") : line.mean.last();
        if (std::isfinite(highest))
            parts.append(tr("%1 %2 (at most %3)", "name of a line, last value, highest value")
                             .arg(line.name,
                                  valueText(last, data().unitOf(line)),
                                  valueText(highest, data().unitOf(line))));
    }
    if (parts.isEmpty() && !m_reason.isEmpty())
        return m_reason;
    if (parts.isEmpty())
        return tr("Nothing was measured %1.").arg(m_rangeText);
    return tr("%1, %2.", "list of values, stretch of time")
        .arg(parts.join(QStringLiteral(", ")), m_rangeText);
}

void ChartPanel::applyColours()
{
    m_infoButton->setIcon(icon(QStringLiteral("info")));
    m_maximiseButton->setIcon(icon(QStringLiteral("maximize")));
    m_chart->applyColours();
}

void ChartPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().border);
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

bool ChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_titleLabel && event->type() == QEvent::MouseButtonDblClick)
        m_maximiseButton->toggle();
    return QWidget::eventFilter(watched, event);
}

void ChartPanel::showDefinition()
{
    QToolTip::showText(
        m_infoButton->mapToGlobal(QPoint(0, m_infoButton->height())), m_definition, m_infoButton);
}

} // namespace ui
