// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/cast.h"

namespace server::cast {

namespace {

constexpr int PeoplePerTeam = 100; // of all tenants together

struct Share
{
    QByteArray tenant;
    int percent;
};

const QList<Share> &shares()
{
    static const QList<Share> Shares = {
        {"acme", 40}, {"globex", 25}, {"initech", 20}, {"umbrella", 13}, {"hooli", 2}};
    return Shares;
}

QByteArray pick(const QByteArrayList &from, QRandomGenerator &random)
{
    return from[random.bounded(int(from.size()))];
}

QByteArray tenantFor(int percent)
{
    for (const Share &share : shares()) {
        percent -= share.percent;
        if (percent < 0)
            return share.tenant;
    }
    return shares().last().tenant;
}

} // namespace

QByteArrayList tenants()
{
    QByteArrayList names;
    for (const Share &share : shares())
        names.append(share.tenant);
    return names;
}

QList<Person> people(int count, QRandomGenerator &random)
{
    static const QByteArrayList First = {
        "Ann",  "Bo",    "Cas",  "Daan", "Emma", "Fleur", "Gijs",  "Hanna", "Ivo",   "Julia",
        "Kees", "Lotte", "Mees", "Nora", "Olaf", "Pien",  "Quinn", "Roos",  "Sam",   "Tess",
        "Uma",  "Vera",  "Wout", "Xena", "Yara", "Zoë",   "Alice", "Ben",   "Chloe", "Dylan"};
    static const QByteArrayList Last = {"Smit",   "Jansen", "de Vries", "Bakker", "Visser",
                                        "Meijer", "Mulder", "Bos",      "Vos",    "Peters",
                                        "Hughes", "Walker", "Evans",    "Carter", "Murphy",
                                        "Reid",   "Dekker", "Kok",      "Postma", "Hoekstra"};
    static const QByteArrayList Cities = {
        "Rotterdam", "Utrecht", "Groningen", "Antwerp", "Leeds", "Bristol", "Dublin", "Berlin"};
    QList<Person> people;
    people.reserve(count);
    for (int i = 0; i < count; ++i) {
        people.append({QByteArray::number(1001 + i),
                       pick(First, random) + ' ' + pick(Last, random),
                       pick(Cities, random),
                       tenantFor(random.bounded(100)),
                       i / PeoplePerTeam});
    }
    return people;
}

StoryEvent event(QRandomGenerator &random)
{
    const QByteArray number = QByteArray::number(4000 + random.bounded(1000));
    switch (random.bounded(6)) {
    case 0:
        return {"order.shipped",
                "orders",
                R"({"order_id":)" + number + R"(,"carrier":"PostNL","items":)" +
                    QByteArray::number(1 + random.bounded(9)) + '}'};
    case 1:
        return {"order.created",
                "orders",
                R"({"order_id":)" + number + R"(,"total":)" +
                    QByteArray::number(random.bounded(90'000) / 100.0, 'f', 2) + '}'};
    case 2:
        return {"stock.changed",
                "inventory",
                R"({"sku":"BF-)" + number + R"(","left":)" +
                    QByteArray::number(random.bounded(200)) + '}'};
    case 3:
        return {
            "invoice.paid", "billing", R"({"invoice":"2026-)" + number + R"(","method":"iDEAL"})"};
    case 4:
        return {"ticket.replied", "support", R"({"ticket":)" + number + R"(,"by":"agent"})"};
    default:
        return {"location.updated",
                "fleet",
                R"({"van":)" + QByteArray::number(1 + random.bounded(12)) + R"(,"lat":51.9)" +
                    QByteArray::number(random.bounded(1000)) + R"(,"lon":4.4)" +
                    QByteArray::number(random.bounded(1000)) + '}'};
    }
}

StoryEvent notice(QRandomGenerator &random)
{
    const QByteArray number = QByteArray::number(4000 + random.bounded(1000));
    if (random.bounded(2) == 0)
        return {"message.received",
                {},
                R"({"thread":)" + number + R"(,"unread":)" +
                    QByteArray::number(1 + random.bounded(9)) + '}'};
    return {"task.assigned", {}, R"({"task":)" + number + R"(,"priority":"normal"})"};
}

QByteArray userAgent(QRandomGenerator &random)
{
    return pick(
        {"Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
         "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36",
         "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
         "Mobile/15E148",
         "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_7) AppleWebKit/605.1.15 Version/18.1 "
         "Safari/605.1.15"},
        random);
}

} // namespace server::cast
