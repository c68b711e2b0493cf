// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/handbookdialog.h"

#include "ui/errortexts.h"
#include "ui/pages/page.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace ui {

namespace {

using Rows = QList<std::pair<QString, QString>>;

class HandbookText
{
    Q_DECLARE_TR_FUNCTIONS(ui::Handbook)
};

QString section(const QString &title, const QString &intro, const Rows &rows)
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(title.toHtmlEscaped());
    if (!intro.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(intro.toHtmlEscaped());
    html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\">");
    for (const auto &[name, meaning] : rows)
        html += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(name.toHtmlEscaped(), meaning.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

QString aboutPage(const QString &name)
{
    static const QHash<QString, const char *> All = {
        {QStringLiteral("overview"),
         QT_TRANSLATE_NOOP("ui::Handbook", "How the server does, and what is wrong.")},
        {QStringLiteral("connections"),
         QT_TRANSLATE_NOOP("ui::Handbook",
                           "Every open socket: look into it, follow its frames, disconnect it.")},
        {QStringLiteral("presence"),
         QT_TRANSLATE_NOOP("ui::Handbook",
                           "Who is online, by tenant and channel; people, not sockets.")},
        {QStringLiteral("channels"),
         QT_TRANSLATE_NOOP("ui::Handbook", "Every channel, who is on it, and who was refused.")},
        {QStringLiteral("traffic"),
         QT_TRANSLATE_NOOP("ui::Handbook", "Rates over five minutes, an hour or a day.")},
        {QStringLiteral("log"),
         QT_TRANSLATE_NOOP("ui::Handbook",
                           "What has happened: one row for each event, however many got it.")},
        {QStringLiteral("publish"),
         QT_TRANSLATE_NOOP("ui::Handbook", "Write an event, see whom it reaches, and send it.")},
        {QStringLiteral("tools"),
         QT_TRANSLATE_NOOP("ui::Handbook",
                           "Explain signatures, try as a client, check an application’s .env.")},
        {QStringLiteral("manage"),
         QT_TRANSLATE_NOOP("ui::Handbook",
                           "Apps, tenants, users, rules, and what operators have done.")},
        {QStringLiteral("alerts"),
         QT_TRANSLATE_NOOP("ui::Handbook", "Rules that call you when something goes wrong.")}};
    return HandbookText::tr(All.value(name, ""));
}

QString pagesSection(const QList<Page *> &pages)
{
    Rows rows;
    for (const Page *page : pages)
        rows.append({page->title(), aboutPage(page->objectName())});
    return section(
        HandbookText::tr("Pages"),
        HandbookText::tr("The selectors for app and tenant at the top narrow every page. "
                         "Pausing freezes the pages; the server goes on and nothing is "
                         "lost."),
        rows);
}

QString filtersSection()
{
    return section(
        HandbookText::tr("Filters"),
        HandbookText::tr("The same on Connections, Presence, Channels and Log. Words are joined by "
                         "a space: all of them have to be there."),
        {{QStringLiteral("ann"), HandbookText::tr("rows with this text anywhere")},
         {QStringLiteral("\"in a call\""), HandbookText::tr("exactly this phrase")},
         {QStringLiteral("/order\\.\\d+/i"), HandbookText::tr("a regular expression")},
         {QStringLiteral("tenant:acme"), HandbookText::tr("this text in that column")},
         {QStringLiteral("tenant:acme|globex"), HandbookText::tr("one or the other")},
         {QStringLiteral("-type:presence"), HandbookText::tr("everything but that")},
         {QStringLiteral("queue>64k"), HandbookText::tr("numbers and sizes, also < and =")},
         {QStringLiteral("since:10m"), HandbookText::tr("the last ten minutes of the log")}});
}

QString numbersSection()
{
    return section(
        HandbookText::tr("Numbers"),
        HandbookText::tr("A dash means that nothing is known; it never stands for 0."),
        {{HandbookText::tr("in/s"),
          HandbookText::tr("messages of clients and events of applications that were accepted; "
                           "pings are not among them")},
         {HandbookText::tr("out/s"),
          HandbookText::tr("frames with events that were queued to sockets: one event to 397 "
                           "subscribers is 397")},
         {HandbookText::tr("online"),
          HandbookText::tr("distinct users on presence channels, however many devices they have")},
         {HandbookText::tr("p95"),
          HandbookText::tr("95 of 100 events were queued to their last subscriber within this")},
         {HandbookText::tr("RTT"),
          HandbookText::tr("from the server’s ping to the client’s pong, the last one")},
         {HandbookText::tr("queue"),
          HandbookText::tr("bytes that wait for a client that reads too slowly")}});
}

QString closeCodesSection()
{
    Rows rows;
    for (const int code :
         {4000, 4001, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4100, 4200, 4201, 4202, 4301}) {
        const ErrorText text = closeText(code);
        if (!text.isEmpty())
            rows.append({QString::number(code), text.both()});
    }
    return section(HandbookText::tr("Close codes"),
                   HandbookText::tr("With 4000 to 4099 a client must not come back by itself, with "
                                    "4100 to 4199 after a while, with 4200 to 4299 at once."),
                   rows);
}

QString keysSection(const WindowActions &actions)
{
    Rows rows;
    const QList<QAction *> all = actions.all();
    for (const QAction *action : all) {
        if (!action->shortcut().isEmpty())
            rows.append({action->shortcut().toString(QKeySequence::NativeText),
                         WindowActions::plainText(*action)});
    }
    return section(HandbookText::tr("Keys"),
                   HandbookText::tr("All of them can be changed under Settings > Shortcuts."),
                   rows);
}

} // namespace

HandbookDialog::HandbookDialog(const WindowActions &actions,
                               const QList<Page *> &pages,
                               QWidget *parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("handbookDialog"));
    setWindowTitle(tr("Handbook"));
    m_text->setObjectName(QStringLiteral("handbookText"));
    m_text->setAccessibleName(tr("Handbook"));
    m_text->document()->setDocumentMargin(12);
    m_text->setHtml(pagesSection(pages) + filtersSection() + numbersSection() +
                    closeCodesSection() + keysSection(actions));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(760, 640);
}

} // namespace ui
