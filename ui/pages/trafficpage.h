// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/colourkeeper.h"
#include "ui/charts/timechart.h"
#include "ui/pages/page.h"

#include <QImage>
#include <QTimer>

#include <optional>

class QButtonGroup;
class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QToolButton;

namespace ui {

class ChartPanel;
class ElidedLabel;
class FileSaver;

// Rates and counts over time. Asks for history at the pace of the chosen range, while it can be
// seen and is not paused, and never twice at once.
class TrafficPage : public Page
{
    Q_OBJECT

public:
    explicit TrafficPage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Traffic"); }
    QString iconName() const override { return QStringLiteral("chart-line"); }
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    bool canPause() const override { return true; }
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

    // What the export menu writes: the buckets and the charts on the screen.
    QByteArray csv() const;
    QImage image() const;

protected:
    void pauseOrGoOn() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    static constexpr int CustomRange = 3; // after those of TrafficRanges

    struct Panel
    {
        ChartPanel *widget = nullptr;
        ChartUnit unit = ChartUnit::PerSecond;
        QList<server::TrafficMetric> metrics;
    };

    void buildTools();
    void buildRangeButtons(QHBoxLayout *row);
    void buildExportMenu();
    void buildPanels();
    void addPanel(const char *name,
                  const QString &title,
                  const QString &definition,
                  ChartUnit unit,
                  const QList<server::TrafficMetric> &metrics);
    void arrange();

    void restart();
    void ask();
    void send(server::TrafficSplit split);
    void chooseRange(int range);
    void askForRange();
    void showLog();
    void startTimer();
    void received(server::TrafficSplit split, const server::Result<server::TrafficHistory> &answer);
    void showTotals(const server::TrafficHistory &history);
    void showSplit(const server::TrafficHistory &history);
    QString splitName(const QString &key) const;
    server::TrafficSplit split() const;      // as it was chosen
    server::TrafficSplit shownSplit() const; // by tenant, when none was

    void setWindow(std::optional<TimeWindow> window);
    void dropStaleWindow(const server::TrafficHistory &history);
    void maximise(ChartPanel *panel, bool on);
    void maximiseFocused();
    void copySummary();
    void updatePauseButton();
    void say(const QString &text, bool problem);
    void updateEmptyTexts();
    // Empty when all of it is counted for the scope.
    QString whyUncounted(const Panel &panel) const;
    QString stretchText(TimeWindow window) const;
    QString rangeText() const;
    QList<ChartPanel *> shownPanels() const;

    QList<Panel> m_panels; // the last one is the split
    QGridLayout *m_grid;
    QButtonGroup *m_rangeButtons;
    QComboBox *m_splitBox;
    QToolButton *m_pauseButton;
    QToolButton *m_resetButton;
    QToolButton *m_logButton;
    QToolButton *m_copyButton;
    QToolButton *m_tableButton;
    QToolButton *m_exportButton;
    ElidedLabel *m_status;
    FileSaver *m_saver;

    QTimer m_timer;
    int m_range = 0;
    TimeWindow m_custom; // of the range the operator named
    Scope m_scope;
    bool m_inFlight = false;
    bool m_askAgain = false;
    quint64 m_question = 0; // grows when range, split or scope change
    std::optional<TimeWindow> m_window;
    ChartPanel *m_maximised = nullptr;
    ColourKeeper m_colours;
    server::ServerStatus m_server;
};

} // namespace ui
