// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients come and go in every way for some seconds; nothing of them is left. tests/soak runs the
// same for minutes.
#include "app/core/process.h"
#include "tests/support/churn.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QTest>

using namespace server;
using namespace test;

class TestChurn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { app::raiseDescriptorLimit(); }
    void nothingIsLeft();
};

void TestChurn::nothingIsLeft()
{
    RunningEngine engine;
    Churn churn(testApp(), engine.port(), {150, 20, 1500, 7});
    churn.start();
    QTest::qWait(6000);
    const Gauges during = engine.gauges();
    QVERIFY(during.open > 20);
    QVERIFY(during.channels > 10);
    PusherClient bystander(otherApp());
    QVERIFY(bystander.connectTo(engine.port()));
    QVERIFY(bystander.settle()); // the others are served meanwhile
    bystander.close();
    QVERIFY(bystander.waitForClose());
    churn.stop();
    const Churn::Counts counts = churn.counts();
    QVERIFY(counts.connected > 150);
    QVERIFY(counts.subscribed > 150);
    QVERIFY(counts.events > 150);
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges(), Gauges::none(), 15'000);
}

QTEST_GUILESS_MAIN(TestChurn)
#include "tst_churn.moc"
