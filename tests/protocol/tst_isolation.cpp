// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thousand users of fifty tenants join, leave, publish, whisper, steal and move at random for a
// minute: nothing of one tenant ever reaches another (SYSTEMS.md S2, S3, S7).
//   BELFRY_ISOLATION_SEED     the same choices once more; the seed is printed
//   BELFRY_ISOLATION_SECONDS  instead of 60, for trying; not where CI is set
#include "app/core/process.h"
#include "tests/protocol/population.h"
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <map>

using namespace server;
using namespace test;

namespace {

constexpr int Tenants = 50;
constexpr int Users = 1000;
constexpr int PauseMs = 6; // between two steps: some 150 a second
// After it nothing the directory keeps is from before a move.
constexpr int CacheSeconds = 1;
constexpr int MoveMs = 2000;

// From the environment, or `otherwise`.
quint32 setting(const char *name, quint32 otherwise)
{
    bool isNumber = false;
    const uint value = qEnvironmentVariable(name).toUInt(&isNumber);
    return isNumber ? value : otherwise;
}

} // namespace

class TestIsolation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingCrosses();

private:
    void connectAll();
    void step();
    void arrive();
    void join(User &user, const Form &form, const QByteArray &tenant);
    void joinUser(User &user, const User &other);
    void leave(User &user);
    void steal(User &thief, User &victim);
    void move(User &user);
    void publish(int events);
    void roll();
    void journalNamesTenants();
    void missedEventsAreTheirs();
    HttpAnswer authorize(const User &user, const QByteArray &channel);
    HttpAnswer expect(int status, const User &user, const QByteArray &channel);

    template <typename List>
    const auto &any(const List &list)
    {
        return list[std::size_t(m_random.bounded(int(std::size(list))))];
    }
    User &anyUser() { return m_users[std::size_t(m_random.bounded(Users))]; }
    QByteArray anyTenant() { return QByteArray::number(1 + m_random.bounded(Tenants)); }
    // Of a tenant's channels one, or that of a user.
    QByteArray anyChannel(const QByteArray &tenant)
    {
        return QByteArray(any(Forms).name).replace('%', tenant);
    }

    QTemporaryDir m_dir;
    DirectorySettings m_directory;
    std::unique_ptr<AuthorizingEngine> m_engine;
    std::vector<User> m_users;
    QRandomGenerator m_random;
    QElapsedTimer m_clock;
    Gossip m_gossip;
    QStringList m_wrong; // authorizations that crossed, or that were refused without need
    int m_granted = 0;
    int m_refused = 0;
    int m_stolen = 0;
    int m_moved = 0;
};

void TestIsolation::initTestCase()
{
    app::raiseDescriptorLimit();
    const quint32 seed =
        setting("BELFRY_ISOLATION_SEED", quint32(QDateTime::currentMSecsSinceEpoch()));
    m_random.seed(seed);
    qInfo("BELFRY_ISOLATION_SEED=%u", seed);
    m_directory.driver = DirectoryDriver::Sqlite;
    m_directory.path = m_dir.filePath(QStringLiteral("d.sqlite"));
    m_users = populate(m_directory, Tenants, Users);
    ServerConfig config = AuthorizingEngine::config(m_directory);
    config.directory.cacheSeconds = CacheSeconds; // what it keeps is looked at, too
    config.journal.isEnabled = true;
    config.journal.file = m_dir.filePath(QStringLiteral("journal.sqlite"));
    m_engine = std::make_unique<AuthorizingEngine>(config);
    QVERIFY(m_engine->engine().isListening());
    m_clock.start();
    connectAll();
}

void TestIsolation::connectAll()
{
    constexpr int AtOnce = 50;
    for (int i = 0; i < Users; ++i) {
        User &user = m_users[std::size_t(i)];
        user.resident = std::make_unique<Resident>(user.id, user.tenant, m_gossip);
        user.resident->open(testApp(), m_engine->engine().port());
        if (i % AtOnce == AtOnce - 1)
            QVERIFY(waitUntil([&] { return user.resident->isGreeted(); }, 10'000));
    }
    for (User &user : m_users) {
        QVERIFY(waitUntil([&] { return user.resident->isGreeted(); }, 10'000));
        join(user, any(Forms), user.tenant);
    }
}

HttpAnswer TestIsolation::authorize(const User &user, const QByteArray &channel)
{
    return m_engine->authorize(user.token, channel, user.resident->socketId());
}

HttpAnswer TestIsolation::expect(int status, const User &user, const QByteArray &channel)
{
    HttpAnswer answer = authorize(user, channel);
    if (answer.status != status)
        m_wrong += QStringLiteral("user %1 of tenant %2 was answered %3 for %4")
                       .arg(QString::number(user.id),
                            QString::fromUtf8(user.tenant),
                            QString::number(answer.status),
                            QString::fromUtf8(channel));
    status == 200 ? ++m_granted : ++m_refused;
    return answer;
}

void TestIsolation::join(User &user, const Form &form, const QByteArray &tenant)
{
    const QByteArray channel = QByteArray(form.name).replace('%', tenant);
    if (user.resident->channels().contains(channel))
        return;
    const bool may = tenant == user.tenant && user.has(form.needs);
    const HttpAnswer answer = expect(may ? 200 : 403, user, channel);
    // Whatever the answer was, a client may try.
    user.resident->subscribe(channel, answer.body, may);
}

void TestIsolation::joinUser(User &user, const User &other)
{
    const QByteArray channel = "private-user." + QByteArray::number(other.id);
    const bool may = user.id == other.id;
    user.resident->subscribe(channel, expect(may ? 200 : 403, user, channel).body, may);
}

void TestIsolation::leave(User &user)
{
    const QList<QByteArray> channels = user.resident->channels().values();
    if (!channels.isEmpty())
        user.resident->unsubscribe(any(channels));
}

// The grant of somebody else, for another connection.
void TestIsolation::steal(User &thief, User &victim)
{
    if (victim.tenant == thief.tenant)
        return;
    const QByteArray channel = "presence-tenant." + victim.tenant;
    thief.resident->subscribe(channel, expect(200, victim, channel).body, false);
    ++m_stolen;
}

void TestIsolation::move(User &user)
{
    user.resident.reset();
    user.tenant = anyTenant();
    user.movesUntilMs = m_clock.elapsed() + MoveMs;
    moveInDirectory(m_directory, user);
    ++m_moved;
}

// Who has moved comes back, as a page that is loaded again.
void TestIsolation::arrive()
{
    for (User &user : m_users) {
        if (user.resident || user.movesUntilMs > m_clock.elapsed())
            continue;
        user.resident = std::make_unique<Resident>(user.id, user.tenant, m_gossip);
        user.resident->open(testApp(), m_engine->engine().port());
    }
}

void TestIsolation::publish(int events)
{
    QByteArrayList batch;
    for (int i = 0; i < events; ++i) {
        const QByteArray tenant = anyTenant();
        QByteArray channel = anyChannel(tenant);
        QByteArray mark = R"({"tenant":")" + tenant + "\"}";
        if (m_random.bounded(6) == 0) {
            const QByteArray id = QByteArray::number(anyUser().id);
            channel = "private-user." + id;
            mark = R"({"user":")" + id + "\"}";
        }
        batch +=
            R"({"name":"news","channel":")" + channel + R"(","data":)" + json::quoted(mark) + '}';
    }
    const bool isOne = events == 1;
    const HttpAnswer answer =
        m_engine->http().post(isOne ? "/apps/1/events" : "/apps/1/batch_events",
                              isOne ? batch.first() : "{\"batch\":[" + batch.join(',') + "]}");
    if (answer.status != 200)
        m_wrong += QStringLiteral("a publish was answered with %1").arg(answer.status);
}

void TestIsolation::step()
{
    arrive();
    User &user = anyUser();
    User &other = anyUser();
    const int choice = m_random.bounded(100);
    if (!user.resident || !user.resident->isGreeted() || choice < 25)
        return publish(choice % 5 == 0 ? 5 : 1);
    Resident &resident = *user.resident;
    if (choice < 50)
        join(user, any(Forms), user.tenant);
    else if (choice < 62)
        join(user, any(Forms), anyTenant());
    else if (choice < 66)
        joinUser(user, m_random.bounded(2) == 0 ? user : other);
    else if (choice < 72)
        leave(user);
    else if (choice < 84 && !resident.channels().isEmpty())
        resident.whisper(any(resident.channels().values()));
    else if (choice < 92)
        resident.whisper(anyChannel(anyTenant())); // whether it is on it or not
    else if (choice < 96 && other.resident && other.resident->isGreeted())
        steal(user, other);
    else
        move(user);
}

void TestIsolation::nothingCrosses()
{
    const bool isCi = qEnvironmentVariableIsSet("CI");
    const int seconds = isCi ? 60 : int(setting("BELFRY_ISOLATION_SECONDS", 60));
    const qint64 endMs = m_clock.elapsed() + seconds * 1000;
    int steps = 0;
    while (m_clock.elapsed() < endMs && m_wrong.isEmpty() && m_gossip.wrong.isEmpty()) {
        step();
        ++steps;
        waitUntil([] { return false; }, PauseMs);
    }
    qInfo("%d steps: %d authorized, %d refused, %d stolen, %d moved; %d joined, %d events, "
          "%d whispers, %d members, %d refusals",
          steps,
          m_granted,
          m_refused,
          m_stolen,
          m_moved,
          m_gossip.joined,
          m_gossip.events,
          m_gossip.whispers,
          m_gossip.members,
          m_gossip.refusals);
    roll();
    journalNamesTenants();
    missedEventsAreTheirs();
    QVERIFY2((m_wrong + m_gossip.wrong).isEmpty(),
             qPrintable((m_wrong + m_gossip.wrong)
                            .first(qMin<qsizetype>(20, m_wrong.size() + m_gossip.wrong.size()))
                            .join(u'\n')));
    // And there was something that could have crossed.
    QVERIFY(m_granted > Users && m_refused > 5 * seconds && m_gossip.refusals > 5 * seconds);
    QVERIFY(m_stolen > seconds && m_moved > seconds);
    QVERIFY(m_gossip.events > 20 * seconds && m_gossip.whispers > seconds);
    QVERIFY(m_gossip.members > Users);
}

// Everybody who is on a channel hears it, once; and the server knows of nobody else there.
void TestIsolation::roll()
{
    const auto areAllHere = [this] {
        arrive();
        return std::all_of(m_users.begin(), m_users.end(), [](const User &user) {
            return user.resident && user.resident->isGreeted();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areAllHere(), 15'000);
    std::map<QByteArray, QSet<QByteArray>> here; // channel → who is on it
    const auto take = [&] {
        here.clear();
        for (const User &user : m_users) {
            for (const QByteArray &channel : user.resident->channels())
                here[channel].insert(QByteArray::number(user.id));
        }
        return here;
    };
    // What was asked for last has come when nothing changes any more.
    take();
    for (std::map<QByteArray, QSet<QByteArray>> before; before != here; take()) {
        before = here;
        waitUntil([] { return false; }, 500);
    }
    std::map<int, int> wanted;
    for (int i = 1; i <= Tenants; ++i) {
        for (const QByteArray prefix : {"private-tenant.", "presence-tenant."}) {
            const QByteArray tenant = QByteArray::number(i);
            const QByteArray channel = prefix + tenant;
            m_engine->http().post("/apps/1/events",
                                  R"({"name":"roll","channel":")" + channel +
                                      R"(","data":"{\"tenant\":\")" + tenant + R"(\"}"})");
            for (const QByteArray &id : here[channel])
                ++wanted[id.toInt()];
        }
        const QByteArray presence = "presence-tenant." + QByteArray::number(i);
        const QByteArray said =
            m_engine->http().get("/apps/1/channels/" + presence + "/users").body;
        QSet<QByteArray> ids;
        for (const QJsonValue &user :
             QJsonDocument::fromJson(said).object().value(u"users").toArray())
            ids.insert(user.toObject().value(u"id").toString().toUtf8());
        QCOMPARE(ids, here[presence]);
    }
    for (const User &user : m_users)
        QTRY_COMPARE_WITH_TIMEOUT(user.resident->rolls(), wanted[user.id], 5'000);
}

// Every row of the log that is about a tenant's channel is that tenant's.
void TestIsolation::journalNamesTenants()
{
    const QStringList wrong = m_engine->engine().ask<QStringList>([](Engine &engine) {
        QStringList rows;
        const auto &entries = engine.activity().journal().entries();
        for (quint64 seq = entries.firstSeq(); seq < entries.nextSeq(); ++seq) {
            const JournalEntry &entry = entries.at(seq);
            // A refusal is nobody's: the channel may not even be one.
            const bool isRefusal = entry.kind == LogKind::Rejected && entry.tenant.isEmpty();
            if (!isRefusal && entry.tenant != tenantOf(entry.channel))
                rows += QString::fromUtf8(entry.channel + " is in the log of " + entry.tenant);
        }
        return rows;
    });
    m_wrong += wrong;
}

// The journal on disk knows whose each event is, and tells users what is theirs.
void TestIsolation::missedEventsAreTheirs()
{
    const auto get = [this](const QByteArray &target, const QByteArray &headers) {
        const HttpAnswer answer = m_engine->http().request("GET", target, {}, headers);
        if (answer.status != 200)
            m_wrong += QString::fromUtf8("events since: " + answer.body);
        return QJsonDocument::fromJson(answer.body).object()[QStringLiteral("events")].toArray();
    };
    int seen = 0;
    for (int i = 0; i < 50; ++i) {
        const User &user = anyUser();
        // Their own tenant's, and another one's, which is not told.
        QByteArray target = "/api/events/since?cursor=-1&limit=500";
        for (const Form &form : Forms) {
            target += "&channels[]=" + QByteArray(form.name).replace('%', user.tenant) +
                      "&channels[]=" + QByteArray(form.name).replace('%', anyTenant());
        }
        const QJsonArray events = get(target, "Authorization: Bearer " + user.token + "\r\n");
        for (const QJsonValue &event : events) {
            const QByteArray channel = event[QStringLiteral("channel")].toString().toUtf8();
            if (tenantOf(channel) != user.tenant)
                m_wrong += QStringLiteral("user %1 of tenant %2 was told of %3")
                               .arg(QString::number(user.id),
                                    QString::fromUtf8(user.tenant),
                                    QString::fromUtf8(channel));
            ++seen;
        }
    }
    QVERIFY(seen > 50);
    std::optional<QStringList> wrong;
    m_engine->engine().ask<bool>([&](Engine &engine) {
        EventsQuery all;
        all.appId = "1";
        all.isAll = true;
        all.limit = 100'000;
        engine.archive()->events().eventsAfter(all, [&](const Result<EventsPage> &page) {
            QStringList rows;
            for (const JournalRow &row : page.value().events) {
                if (row.entry.tenant.toUtf8() != tenantOf(row.entry.channel.toUtf8()))
                    rows += row.entry.channel + QStringLiteral(" is kept for ") + row.entry.tenant;
            }
            if (page->events.size() < 500)
                rows += QStringLiteral("the journal has next to nothing");
            wrong = rows;
        });
        return true;
    });
    const auto isRead = [&] {
        return m_engine->engine().ask<bool>([&](Engine &) { return wrong.has_value(); });
    };
    QTRY_VERIFY(isRead());
    m_wrong += *wrong;
}

BELFRY_EPOLL_MAIN(TestIsolation)
#include "tst_isolation.moc"
