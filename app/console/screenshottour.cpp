// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screenshottour.h"

#include "app/console/uiprobe.h"
#include "app/core/process.h"
#include "server/console/api/console.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QPixmap>
#include <QSet>
#include <QTableView>

namespace app {

namespace {

constexpr int LifeFirstMs = 12'000; // until the charts have something to show
constexpr int PerStopMs = 1'000;    // until what has become visible is complete
constexpr int UnseenMs = 300;       // for a step of which there is no picture
constexpr int FewestColours = 12;   // of a picture that is not blank
constexpr char MatchesNothing[] = "nothing-has-this-name";

bool isBlank(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            colours.insert(image.pixel(x, y));
            if (colours.size() >= FewestColours)
                return false;
        }
    }
    return true;
}

QString suffixOf(ui::ThemeChoice theme)
{
    return theme == ui::ThemeChoice::Dark ? QStringLiteral("-dark") : QStringLiteral("-light");
}

} // namespace

ScreenshotTour::ScreenshotTour(ui::MainWindow &window,
                               server::Console &console,
                               const QString &directory,
                               QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_console(console)
    , m_directory(QDir(directory).absolutePath())
{
    m_failed = !QDir().mkpath(m_directory);
    planLoading();
    plan(ui::ThemeChoice::Light);
    plan(ui::ThemeChoice::Dark);
    planOverload(); // the charts tell of it for minutes
    connect(&m_timer, &QTimer::timeout, this, &ScreenshotTour::step);
    m_timer.start(LifeFirstMs);
}

void ScreenshotTour::add(const QString &name, std::function<void()> arrange)
{
    m_stops.push_back({name, std::move(arrange)});
}

void ScreenshotTour::plan(ui::ThemeChoice theme)
{
    const QString suffix = suffixOf(theme);
    add({}, [this, theme] { m_window.setTheme(theme); });
    planPages(suffix);
    planWindows(suffix);
    add({}, [this] { trigger("act.events.pauseAll"); });
    planPages(QStringLiteral("-paused") + suffix);
    add({}, [this] { trigger("act.events.pauseAll"); });
    add({}, [this] { m_console.stopServer({}); });
    planPages(QStringLiteral("-stopped") + suffix);
    add({}, [this] {
        m_failed = !m_neighbour.listen(QHostAddress::LocalHost) || m_failed;
        m_console.startServerOn(m_neighbour.serverPort(), {});
    });
    planPages(QStringLiteral("-failed") + suffix);
    add({}, [this] {
        m_neighbour.close(); // it is tried there again
        m_console.startServer({});
    });
}

void ScreenshotTour::planOverload()
{
    for (const ui::ThemeChoice theme : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
        add({}, [this, theme] {
            m_window.setTheme(theme);
            m_window.showPage(QStringLiteral("log"));
        });
        add({}, [this] { publishMany(); });
        add(QStringLiteral("log-overload") + suffixOf(theme), [] {}); // when they have come
    }
}

// Of pages that nobody has been on: what they show is asked for so late that it does not come.
void ScreenshotTour::planLoading()
{
    constexpr int NeverMs = 600'000;
    add({}, [this] { m_console.setPace(NeverMs); });
    for (const ui::ThemeChoice theme : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
        add({}, [this, theme] { m_window.setTheme(theme); });
        for (const char *page : {"connections", "channels"})
            add(QLatin1String(page) + QStringLiteral("-loading") + suffixOf(theme),
                [this, page] { m_window.showPage(QLatin1String(page)); });
    }
    add({}, [this] { m_console.setPace(server::Console::DefaultPaceMs); });
}

void ScreenshotTour::planPages(const QString &suffix)
{
    const QStringList pages = m_window.pageNames();
    for (const QString &page : pages) {
        add(page + suffix, [this, page] { m_window.showPage(page); });
        if (suffix.count(u'-') > 1 || !m_window.hasFilter(page))
            continue;
        add(page + QStringLiteral("-filtered") + suffix,
            [this, page] { m_window.showRows(page, QLatin1String(MatchesNothing)); });
        add({}, [this, page] { m_window.showRows(page, {}); });
    }
}

void ScreenshotTour::planWindows(const QString &suffix)
{
    const auto addWindow = [&](const char *name, const std::function<void()> &shows) {
        add(QLatin1String(name) + suffix, [this, shows] {
            closeDialogs();
            shows();
        });
    };
    const std::pair<const char *, const char *> actions[] = {
        {"palette", "act.help.palette"},
        {"settings", "act.file.settings"},
        {"shortcuts", "act.help.shortcuts"},
        {"first-steps", "act.help.firstSteps"},
        {"setup", "act.help.setup"},
        {"handbook", "act.help.handbook"},
        {"diagnostics", "act.view.diagnostics"},
        {"about", "act.help.about"}};
    for (const auto &one : actions)
        addWindow(one.first, [this, action = one.second] { trigger(action); });
    for (const char *category : {"Server", "Log", "Notifications", "Advanced"})
        addWindow((QByteArray("settings-") + QByteArray(category).toLower()).constData(),
                  [this, category] {
                      m_window.showSettings(QStringLiteral("settings") + QLatin1String(category));
                  });
    add({}, [this] {
        closeDialogs();
        m_window.showPage(QStringLiteral("connections"));
    });
    addWindow("disconnect", [this] {
        auto *table = m_window.findChild<QTableView *>(QStringLiteral("connTable"));
        table->selectRow(0);
        trigger("act.connections.disconnect");
    });
    add({}, [this] { closeDialogs(); });
}

// More than the log can show at once.
void ScreenshotTour::publishMany()
{
    constexpr int Many = 4'000;
    server::PublishRequest request;
    if (const auto *apps = m_window.findChild<QComboBox *>(QStringLiteral("pubApp")))
        request.appId = apps->currentData().toString();
    request.channels = {QStringLiteral("imports")};
    request.event = QStringLiteral("row.imported");
    request.data = "{}";
    for (int i = 0; i < Many; ++i)
        m_console.publish(request, {});
}

void ScreenshotTour::trigger(const char *action)
{
    if (auto *found = m_window.findChild<QAction *>(QLatin1String(action)))
        found->trigger();
}

void ScreenshotTour::closeDialogs()
{
    const auto dialogs = m_window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->close();
}

QWidget *ScreenshotTour::inFront() const
{
    const auto dialogs = m_window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible())
            return dialog;
    }
    return &m_window;
}

void ScreenshotTour::step()
{
    if (m_next > 0)
        photograph(m_stops.at(m_next - 1).name);
    if (m_next == m_stops.size()) {
        m_timer.stop();
        QApplication::exit(m_failed ? EXIT_FAILURE : EXIT_SUCCESS);
        return;
    }
    const Stop &stop = m_stops.at(m_next++);
    m_timer.setInterval(stop.name.isEmpty() ? UnseenMs : PerStopMs);
    stop.arrange();
}

// Without a name there was nothing to see.
void ScreenshotTour::photograph(const QString &name)
{
    if (name.isEmpty())
        return;
    const QString path = m_directory + u'/' + name;
    const QPixmap picture = inFront()->grab();
    const QString file = path + QStringLiteral(".png");
    if (isBlank(picture.toImage())) {
        m_failed = true;
        printError(QStringLiteral("belfry: %1 is blank").arg(file));
    }
    if (picture.save(file) && writeWidgets(path + QStringLiteral(".json")))
        return;
    m_failed = true;
    printError(QStringLiteral("belfry: %1 could not be written").arg(file));
}

} // namespace app
