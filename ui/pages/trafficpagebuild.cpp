// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/trafficlines.h"
#include "ui/pages/trafficpage.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/framedbutton.h"

#include <QBuffer>
#include <QButtonGroup>
#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using server::TrafficMetric;
using server::TrafficSplit;

TrafficPage::TrafficPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_grid(new QGridLayout)
    , m_rangeButtons(new QButtonGroup(this))
    , m_splitBox(new QComboBox(this))
    , m_status(new ElidedLabel(this))
    , m_saver(new FileSaver(this))
{
    setObjectName(QStringLiteral("traffic"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    buildTools();
    auto *content = new QWidget(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    for (int column : {0, 1})
        m_grid->setColumnStretch(column, 1);
    content->setLayout(m_grid);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("trafScroll"));
    scroll->setAccessibleName(tr("Charts"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);
    buildPanels();
    connect(&m_timer, &QTimer::timeout, this, &TrafficPage::ask);
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        say(tr("Saved %1").arg(QFileInfo(path).fileName()), false);
    });
    connect(m_saver, &FileSaver::failed, this, [this](const QString &why) { say(why, true); });
    updateEmptyTexts();
    themeChanged();
    arrange();
    setWindow(std::nullopt);
}

void TrafficPage::buildTools()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    buildRangeButtons(row);
    auto *splitLabel = new QLabel(tr("S&plit:"), this);
    splitLabel->setBuddy(m_splitBox);
    m_splitBox->setObjectName(QStringLiteral("trafSplit"));
    m_splitBox->setAccessibleName(tr("Split by"));
    m_splitBox->setToolTip(tr("What the last chart is divided by; with Total, by tenant"));
    m_splitBox->addItem(tr("Total"), static_cast<int>(TrafficSplit::Total));
    m_splitBox->addItem(tr("Tenant"), static_cast<int>(TrafficSplit::Tenant));
    m_splitBox->addItem(tr("Channel"), static_cast<int>(TrafficSplit::Channel));
    m_splitBox->addItem(tr("App"), static_cast<int>(TrafficSplit::App));
    connect(m_splitBox, &QComboBox::currentIndexChanged, this, [this] {
        arrange();
        restart();
    });
    m_resetButton =
        framedButton(this, "trafReset", tr("Reset zoom"), tr("Show the whole range again (Home)"));
    connect(m_resetButton, &QToolButton::clicked, this, [this] { setWindow(std::nullopt); });
    m_logButton = framedButton(this,
                               "trafShowLog",
                               tr("Log"),
                               tr("Show in the log what happened in this stretch of time"));
    connect(m_logButton, &QToolButton::clicked, this, &TrafficPage::showLog);
    m_copyButton = framedButton(
        this, "trafCopySummary", tr("Copy summary"), tr("Copy this stretch of time in figures"));
    connect(m_copyButton, &QToolButton::clicked, this, &TrafficPage::copySummary);
    m_tableButton =
        framedButton(this, "trafAsTable", tr("As table"), tr("Show the numbers behind the charts"));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, this, [this](bool on) {
        for (const Panel &panel : std::as_const(m_panels))
            panel.widget->setTableShown(on);
    });
    m_pauseButton = framedButton(this, "trafPause", tr("Live"), {});
    m_pauseButton->setCheckable(true);
    connect(m_pauseButton, &QToolButton::toggled, this, &TrafficPage::setPaused);
    row->addSpacerItem(new QSpacerItem(8, 0, QSizePolicy::Maximum)); // where there is room
    row->addWidget(splitLabel);
    row->addWidget(m_splitBox);
    m_status->setObjectName(QStringLiteral("trafStatus"));
    row->addWidget(m_status, 1);
    row->addWidget(m_resetButton);
    row->addWidget(m_logButton);
    row->addWidget(m_copyButton);
    row->addWidget(m_tableButton);
    buildExportMenu();
    row->addWidget(m_exportButton);
    row->addWidget(m_pauseButton);
    for (QToolButton *button :
         {m_resetButton, m_logButton, m_copyButton, m_tableButton, m_exportButton}) {
        button->setAccessibleName(button->text());
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void TrafficPage::buildRangeButtons(QHBoxLayout *row)
{
    auto *holder = new QWidget(this);
    holder->setObjectName(QStringLiteral("trafRange"));
    auto *buttons = new QHBoxLayout(holder);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(2);
    const QStringList texts{tr("5 min"), tr("1 h"), tr("24 h"), tr("Custom…")};
    const QStringList names{tr("Last 5 minutes"),
                            tr("Last hour"),
                            tr("Last 24 hours"),
                            tr("A stretch of time of your own")};
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = framedButton(holder, "", texts[i], names[i]);
        button->setObjectName(QStringLiteral("trafRange%1").arg(i));
        button->setAccessibleName(names[i]);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setCheckable(true);
        button->setChecked(i == 0);
        m_rangeButtons->addButton(button, i);
        buttons->addWidget(button);
    }
    connect(m_rangeButtons, &QButtonGroup::idClicked, this, [this](int range) {
        range < CustomRange ? chooseRange(range) : askForRange();
    });
    row->addWidget(holder);
}

void TrafficPage::buildExportMenu()
{
    m_exportButton = framedButton(
        this, "trafExport", tr("Export"), tr("Save what the charts show as a picture or a table"));
    m_exportButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_exportButton);
    const auto fileName = [](const char *suffix) {
        return QDateTime::currentDateTime().toString(QStringLiteral("'traffic-'yyyyMMdd-HHmmss")) +
               QLatin1String(suffix);
    };
    menu->addAction(tr("Picture (PNG)…"), this, [this, fileName] {
        m_saver->ask(tr("Save the charts"),
                     fileName(".png"),
                     tr("Pictures (*.png)"),
                     [picture = image()](QIODevice &file) { return picture.save(&file, "PNG"); });
    });
    menu->addAction(tr("Table (CSV)…"), this, [this, fileName] {
        m_saver->ask(tr("Save the numbers"),
                     fileName(".csv"),
                     tr("Tables (*.csv)"),
                     [text = csv()](QIODevice &file) { return file.write(text) == text.size(); });
    });
    m_exportButton->setMenu(menu);
}

void TrafficPage::buildPanels()
{
    addPanel(
        "trafChartMessages",
        tr("Messages"),
        tr("In: client frames and accepted publishes, without pings. Out: event frames queued to "
           "sockets; one publish to 397 subscribers counts 397."),
        ChartUnit::PerSecond,
        {TrafficMetric::MessagesIn, TrafficMetric::MessagesOut});
    addPanel("trafChartBytes",
             tr("Bytes"),
             tr("WebSocket payload, without framing and TLS."),
             ChartUnit::BytesPerSecond,
             {TrafficMetric::BytesIn, TrafficMetric::BytesOut});
    addPanel("trafChartConnections",
             tr("Connections"),
             tr("Open: sockets that are open at the end of each stretch of time. Opened, closed: "
                "connections that were greeted, and that ended, in a second. Hide “Open” in the "
                "legend to see them larger."),
             ChartUnit::Count,
             {TrafficMetric::Connections, TrafficMetric::Opened, TrafficMetric::Closed});
    addPanel(
        "trafChartLatency",
        tr("Publish latency"),
        tr("From a publish being accepted until its last frame is queued to the last socket, not "
           "until the client has it. 50, 95 and 99 of 100 publishes of a second took at most that "
           "long, known to within 25 %. A second in which nothing was published has no value."),
        ChartUnit::Microseconds,
        {TrafficMetric::LatencyP50, TrafficMetric::LatencyP95, TrafficMetric::LatencyP99});
    addPanel(
        "trafChartHttp",
        tr("HTTP and errors"),
        tr("Requests: calls of the HTTP API. 4xx, 5xx: its answers from 400 to 499 and from 500 to "
           "599. Refused: handshakes, subscriptions and messages of clients that were refused, "
           "protocol errors, requests that could not be read, and events that were discarded."),
        ChartUnit::PerSecond,
        {TrafficMetric::HttpRequests,
         TrafficMetric::ClientErrors,
         TrafficMetric::ServerErrors,
         TrafficMetric::Refusals});
    addPanel("trafChartSplit",
             tr("Messages out"),
             tr("Event frames queued to sockets, for the busiest seven and all others together, "
                "on each other. Each area is a mean of its stretch of time, so that they add up."),
             ChartUnit::PerSecond,
             {TrafficMetric::MessagesOut});
    auto *enlarge = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), this);
    enlarge->setContext(Qt::WidgetWithChildrenShortcut);
    connect(enlarge, &QShortcut::activated, this, &TrafficPage::maximiseFocused);
}

void TrafficPage::addPanel(const char *name,
                           const QString &title,
                           const QString &definition,
                           ChartUnit unit,
                           const QList<TrafficMetric> &metrics)
{
    auto *panel = new ChartPanel(title, definition, this);
    panel->setObjectName(QLatin1String(name));
    panel->setRangeText(rangeText());
    m_panels.append({panel, unit, metrics});
    TimeChart &chart = panel->chart();
    connect(&chart, &TimeChart::hovered, this, [this](qint64 utc) {
        for (const Panel &other : std::as_const(m_panels))
            other.widget->chart().setCrosshair(utc);
    });
    connect(&chart, &TimeChart::hoverEnded, this, [this] {
        for (const Panel &other : std::as_const(m_panels))
            other.widget->chart().setCrosshair(std::nullopt);
    });
    connect(&chart, &TimeChart::windowRequested, this, [this](qint64 from, qint64 to) {
        setWindow(TimeWindow(from, to));
    });
    connect(&chart, &TimeChart::wholeRequested, this, [this] { setWindow(std::nullopt); });
    connect(panel, &ChartPanel::maximiseRequested, this, [this, panel](bool on) {
        maximise(panel, on);
    });
}

// Two columns; an enlarged panel takes everything.
void TrafficPage::arrange()
{
    const TrafficSplit by = shownSplit();
    m_panels.last().widget->setTitle(by == TrafficSplit::App       ? tr("Messages out by app")
                                     : by == TrafficSplit::Channel ? tr("Messages out by channel")
                                                                   : tr("Messages out by tenant"));
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        ChartPanel *panel = m_panels[i].widget;
        m_grid->removeWidget(panel);
        const bool shown = !m_maximised || panel == m_maximised;
        panel->setMaximised(panel == m_maximised);
        if (m_maximised)
            m_grid->addWidget(panel, 0, 0, 1, 2);
        else
            m_grid->addWidget(panel, static_cast<int>(i / 2), static_cast<int>(i % 2));
        panel->setVisible(shown);
    }
}

void TrafficPage::updatePauseButton()
{
    const QSignalBlocker blocker(m_pauseButton);
    m_pauseButton->setChecked(isPaused());
    m_pauseButton->setText(isPaused() ? tr("Paused") : tr("Live"));
    m_pauseButton->setIcon(icon(isPaused() ? QStringLiteral("pause") : QStringLiteral("activity")));
    m_pauseButton->setToolTip(isPaused() ? tr("Go on and catch up")
                                         : tr("Hold the charts still; counting goes on"));
}

QByteArray TrafficPage::csv() const
{
    QList<ChartData> charts;
    for (ChartPanel *panel : shownPanels())
        charts.append(panel->data());
    return charts.isEmpty() ? chartCsv({}, {})
                            : chartCsv(charts, shownPanels().first()->chart().window());
}

QImage TrafficPage::image() const
{
    if (shownPanels().isEmpty())
        return {};
    const TimeWindow window = shownPanels().first()->chart().window();
    return chartImage(
        shownPanels(),
        tr("Traffic of %1:%2", "host, port").arg(m_server.host, QString::number(m_server.port)),
        stretchText(window));
}

QString TrafficPage::stretchText(TimeWindow window) const
{
    const auto time = [](qint64 utc) {
        return QDateTime::fromMSecsSinceEpoch(utc).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    };
    return tr("%1 to %2").arg(time(window.first), time(window.second));
}

} // namespace ui
