// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/capturebar.h"
#include "ui/log/diskview.h"
#include "ui/log/logdetail.h"
#include "ui/log/logtable.h"
#include "ui/log/logtools.h"
#include "ui/log/recordcontrol.h"
#include "ui/log/takenoffer.h"
#include "ui/masking.h"
#include "ui/models/logkinds.h"
#include "ui/models/logmodel.h"
#include "ui/models/logproxy.h"
#include "ui/pages/logpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/stateoverlay.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

LogPage::LogPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_model(new LogModel(this))
    , m_proxy(new LogProxy(*m_model, this))
    , m_capture(new CaptureBar(this))
    , m_filter(new FilterEdit(LogModel::filterKeys(), this))
    , m_savedFilters(new SavedFilters(m_filter, QStringLiteral("log"), this))
    , m_count(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_overload(new Banner(
          Banner::Warning, QStringLiteral("gauge"), tr("Show the journal on disk"), this))
    , m_recordFailure(new Banner(Banner::Error, QStringLiteral("save"), tr("Choose folder…"), this))
    , m_tools(new LogTools(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new LogTable("logTable", this))
    , m_disk(new DiskView(console, this))
    , m_overlay(new StateOverlay(this))
    , m_detail(new LogDetail(console, this))
    , m_saveJob(new SaveJob(this))
    , m_recording(new RecordControl(console, this))
{
    setObjectName(QStringLiteral("log"));
    m_table->setModel(m_proxy);
    m_overlay->setObjectName(QStringLiteral("logState"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    buildRows(layout);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_disk);
    m_stack->addWidget(m_overlay);
    m_stack->setMinimumHeight(110);
    m_detail->setMinimumHeight(110);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({480, 220});
    m_splitter->setChildrenCollapsible(false);
    layout->addWidget(m_splitter, 1);
    buildSaveMenu();
    m_tools->setRecordMenu(m_recording->menu());
    buildShortcuts();
    makeTasks();
    connectParts();
    connectTools();
    connectTables();
    setColourRules(defaultColourRules());
    themeChanged();
    updateCount();
    updateOverlay();
}

void LogPage::buildRows(QBoxLayout *layout)
{
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->setAccessibleName(tr("Filter the log"));
    m_filter->message()->setObjectName(QStringLiteral("logFilterMessage"));
    m_filter->setPlaceholderText(
        tr("Filter, for example %1").arg(QStringLiteral("order 42 since:10m")));
    m_filter->setValues([](const QString &key) {
        QStringList values;
        if (key == u"type") {
            for (int kind = 0; kind < LogCapture::Kinds; ++kind)
                values.append(logKindText(static_cast<server::LogKind>(kind)).section(u' ', 0, 0));
            values.removeDuplicates();
        }
        return values;
    });
    m_count->setObjectName(QStringLiteral("logCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setObjectName(QStringLiteral("logNotice"));
    m_notice->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setWordWrap(true);
    m_notice->setVisible(false);
    m_steady.start();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_savedFilters->saveButton());
    row->addWidget(m_count);
    layout->addWidget(m_capture);
    layout->addWidget(m_capture->field()->message());
    layout->addLayout(row);
    layout->addWidget(m_filter->message());
    layout->addWidget(m_savedFilters);
    layout->addWidget(m_tools);
    layout->addWidget(m_saveJob);
    layout->addWidget(m_notice);
    buildBanners(layout);
}

void LogPage::buildBanners(QBoxLayout *layout)
{
    m_overload->setObjectName(QStringLiteral("logOverload"));
    m_overload->setAlternative(tr("Set capture filter"));
    connect(m_overload, &Banner::triggered, this, [this] { setOnDisk(true); });
    connect(m_overload, &Banner::alternativeTriggered, this, [this] {
        setOnDisk(false);
        m_capture->field()->setFocus(Qt::OtherFocusReason);
    });
    m_recordFailure->setObjectName(QStringLiteral("logRecordFailure"));
    connect(m_recordFailure, &Banner::triggered, this, [this] {
        m_recordFailure->present({});
        m_recording->toggle();
    });
    for (Banner *banner : {m_overload, m_recordFailure}) {
        banner->present({});
        layout->addWidget(banner);
    }
}

void LogPage::buildSaveMenu()
{
    using Format = SaveJob::Format;
    auto *menu = new QMenu(m_tools);
    const auto add = [&](const QString &text, Extent extent, Format format) {
        menu->addAction(text, this, [this, extent, format] { saveAs(extent, format); });
    };
    add(tr("Shown entries as JSON lines…"), Extent::Shown, Format::JsonLines);
    add(tr("Shown entries as CSV…"), Extent::Shown, Format::Csv);
    menu->addSeparator();
    add(tr("Selected entries as JSON lines…"), Extent::Selected, Format::JsonLines);
    add(tr("Selected entries as CSV…"), Extent::Selected, Format::Csv);
    menu->addSeparator();
    add(tr("All entries as JSON lines…"), Extent::All, Format::JsonLines);
    add(tr("All entries as CSV…"), Extent::All, Format::Csv);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        const bool selected = currentTable()->selectionModel()->hasSelection();
        menu->actions().at(3)->setEnabled(selected);
        menu->actions().at(4)->setEnabled(selected);
    });
    m_tools->setSaveMenu(menu);
}

void LogPage::buildShortcuts()
{
    const auto add = [this](QWidget *owner, const QKeySequence &keys, auto run) {
        auto *action = new QAction(owner);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        owner->addAction(action);
    };
    for (LogTable *table : {m_table, m_disk->table()}) {
        add(table, QKeySequence::Copy, [this] { copyRows(false); });
        add(table, Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyRows(true); });
    }
}

void LogPage::connectParts()
{
    connect(m_filter, &FilterEdit::filterChanged, this, &LogPage::applyFilter);
    connect(m_filter, &FilterEdit::left, this, [this] { currentTable()->setFocus(); });
    connect(&Masking::shared(), &Masking::changed, this, [this] {
        currentTable()->viewport()->update();
        showCurrent();
    });
    connect(m_savedFilters, &SavedFilters::notified, this, &LogPage::notify);
    connect(m_capture, &CaptureBar::captureChanged, this, [this] {
        m_model->setCapture(m_capture->capture());
        updateOverlay();
    });
    connect(m_saveJob, &SaveJob::ended, this, &LogPage::notify);
    connect(m_recording, &RecordControl::notified, this, &LogPage::notify);
    connect(m_recording, &RecordControl::stateChanged, m_tools, &LogTools::setRecording);
    connect(m_recording, &RecordControl::failed, m_recordFailure, &Banner::present);
    connect(m_overlay, &StateOverlay::primaryTriggered, this, &LogPage::overlayTriggered);
    connect(m_overlay, &StateOverlay::secondaryTriggered, this, [this] { setOnDisk(true); });
    connect(m_disk, &DiskView::countChanged, this, &LogPage::updateCount);
    connect(m_detail, &LogDetail::resendRequested, this, &LogPage::publishRequested);
    connect(m_detail, &LogDetail::offerTaken, this, [this](const auto &offer, const auto &entry) {
        takeOffer(*this, this->console(), m_status, offer, entry);
    });
    m_detail->setSources([this](const auto &entry) { return previousOf(entry); },
                         [this](const auto &entry) { return similarTo(entry); });
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(8s);
    connect(&m_noticeTimer, &QTimer::timeout, m_notice, &QWidget::hide);
    m_movingTimer.setInterval(2s);
    connect(&m_movingTimer, &QTimer::timeout, this, &LogPage::applyMovingFilter);
}

void LogPage::connectTools()
{
    connect(m_tools, &LogTools::sourceChanged, this, &LogPage::setOnDisk);
    connect(m_tools, &LogTools::pauseToggled, this, &LogPage::setPaused);
    connect(m_tools, &LogTools::followToggled, m_table, &LogTable::setFollow);
    connect(m_tools, &LogTools::newestFirstToggled, this, [this](bool newestFirst) {
        m_proxy->setNewestFirst(newestFirst);
        m_table->setNewestFirst(newestFirst);
    });
    connect(m_tools, &LogTools::wrapToggled, this, [this](bool wraps) {
        m_table->setWraps(wraps);
        m_disk->table()->setWraps(wraps);
        m_detail->setWraps(wraps);
    });
    m_detail->setWraps(false);
    connect(m_tools, &LogTools::clearClicked, this, &LogPage::clear);
    connect(m_tools, &LogTools::coloursClicked, this, &LogPage::showColours);
}

void LogPage::connectTables()
{
    connect(m_table, &LogTable::followChanged, m_tools, &LogTools::setFollow);
    connect(m_table, &LogTable::unseenChanged, this, &LogPage::updatePill);
    connect(m_table, &LogTable::pillClicked, this, [this] {
        setPaused(false);
        m_table->setFollow(true);
    });
    connect(m_model, &LogModel::waitingChanged, this, &LogPage::updatePill);
    connect(m_model, &LogModel::admissionChanged, this, [this] {
        updateCount();
        updateOverlay();
        if (m_table->follows())
            m_table->setFollow(true);
    });
    for (LogTable *table : {m_table, m_disk->table()}) {
        connect(table, &QWidget::customContextMenuRequested, this, &LogPage::openMenu);
        // The current row is told before the selection is; what is shown depends on both.
        connect(table->selectionModel(),
                &QItemSelectionModel::selectionChanged,
                this,
                &LogPage::showCurrent);
        connect(table->selectionModel(),
                &QItemSelectionModel::currentRowChanged,
                this,
                &LogPage::showCurrent);
    }
}

} // namespace ui
