// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"
#include "ui/widgets/channelsedit.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

class TestChannelsEdit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(ui::ThemeChoice::Light); }
    void init();
    void cleanup() { m_window.reset(); }

    void namesAreFinishedByWhatEndsThem();
    void whatIsBeingTypedCounts();
    void pastedNamesComeAtOnce();
    void variablesMayHaveSpaces();
    void backspaceTakesTheLastOneBack();
    void aClickChangesOne();
    void theButtonTakesOneAway();
    void namesAreThereOnce();
    void wrongOnesAreMarked();
    void itIsAsHighAsALineAndThenAsTwo();
    void choosingFromTheListFinishes();

private:
    QList<QFrame *> tokens() const;
    static QString textOf(const QFrame *token)
    {
        return token->findChild<QAbstractButton *>()->accessibleName();
    }
    void type(const QString &text) { QTest::keyClicks(m_edit->line(), text); }

    std::unique_ptr<QWidget> m_window;
    ui::ChannelsEdit *m_edit = nullptr;
    QLineEdit *m_other = nullptr;
};

void TestChannelsEdit::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_edit = new ui::ChannelsEdit;
    m_edit->setPlaceholderText(QStringLiteral("presence-tenant.acme.lobby"));
    m_other = new QLineEdit;
    layout->addWidget(m_edit);
    layout->addWidget(m_other);
    layout->addStretch();
    m_window->resize(420, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_edit->setFocus();
    QTRY_VERIFY(m_edit->line()->hasFocus());
}

// In the order they are seen in.
QList<QFrame *> TestChannelsEdit::tokens() const
{
    QList<QFrame *> found;
    for (QFrame *frame : m_edit->findChildren<QFrame *>()) {
        if (frame->property("token").toBool() && frame->isVisible())
            found.append(frame);
    }
    std::sort(found.begin(), found.end(), [](const QFrame *a, const QFrame *b) {
        return a->y() != b->y() ? a->y() < b->y() : a->x() < b->x();
    });
    return found;
}

void TestChannelsEdit::namesAreFinishedByWhatEndsThem()
{
    type(QStringLiteral("news "));
    QCOMPARE(tokens().size(), 1);
    QCOMPARE(m_edit->line()->text(), QString());
    type(QStringLiteral("orders"));
    QTest::keyClick(m_edit->line(), Qt::Key_Return);
    QCOMPARE(tokens().size(), 2);
    type(QStringLiteral("chat"));
    m_other->setFocus(Qt::TabFocusReason);
    QCOMPARE(tokens().size(), 3);
    QCOMPARE(m_edit->channels().join(u','), QStringLiteral("news,orders,chat"));
}

void TestChannelsEdit::whatIsBeingTypedCounts()
{
    QSignalSpy edited(m_edit, &ui::ChannelsEdit::edited);
    type(QStringLiteral("news or"));
    QCOMPARE(m_edit->channels().join(u','), QStringLiteral("news,or"));
    QVERIFY(edited.count() >= 7);
    QCOMPARE(tokens().size(), 1);
}

void TestChannelsEdit::pastedNamesComeAtOnce()
{
    m_edit->line()->setText(QStringLiteral("  a  b\tc d"));
    QCOMPARE(m_edit->channels().join(u','), QStringLiteral("a,b,c,d"));
    QCOMPARE(tokens().size(), 3);
    QCOMPARE(m_edit->line()->text(), QStringLiteral("d"));
}

void TestChannelsEdit::variablesMayHaveSpaces()
{
    type(QStringLiteral("private-{{pick a b}}.x"));
    QCOMPARE(tokens().size(), 0);
    type(QStringLiteral(" "));
    QCOMPARE(tokens().size(), 1);
    QCOMPARE(m_edit->channels(), QStringList{QStringLiteral("private-{{pick a b}}.x")});
    // One that is not closed yet waits, however often it is left.
    type(QStringLiteral("{{now "));
    m_other->setFocus(Qt::TabFocusReason);
    m_edit->setFocus();
    m_other->setFocus(Qt::TabFocusReason);
    QCOMPARE(tokens().size(), 1);
    QCOMPARE(m_edit->channels().constLast(), QStringLiteral("{{now"));
}

void TestChannelsEdit::backspaceTakesTheLastOneBack()
{
    m_edit->setChannels({QStringLiteral("news"), QStringLiteral("orders")});
    QTest::keyClick(m_edit->line(), Qt::Key_Backspace);
    QCOMPARE(m_edit->line()->text(), QStringLiteral("orders"));
    QCOMPARE(tokens().size(), 1);
    QTest::keyClick(m_edit->line(), Qt::Key_Backspace);
    QCOMPARE(m_edit->channels().join(u','), QStringLiteral("news,order"));
}

void TestChannelsEdit::aClickChangesOne()
{
    m_edit->setChannels({QStringLiteral("news"), QStringLiteral("orders")});
    type(QStringLiteral("chat"));
    QTest::mouseClick(tokens().first(), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(m_edit->line()->text(), QStringLiteral("news"));
    QCOMPARE(m_edit->channels().join(u','), QStringLiteral("orders,chat,news"));
}

void TestChannelsEdit::theButtonTakesOneAway()
{
    m_edit->setChannels({QStringLiteral("news"), QStringLiteral("orders")});
    QSignalSpy edited(m_edit, &ui::ChannelsEdit::edited);
    QCOMPARE(textOf(tokens().first()), QStringLiteral("Take news away"));
    tokens().first()->findChild<QAbstractButton *>()->click();
    QCOMPARE(m_edit->channels(), QStringList{QStringLiteral("orders")});
    QVERIFY(edited.count() > 0);
}

void TestChannelsEdit::namesAreThereOnce()
{
    type(QStringLiteral("news news news"));
    QCOMPARE(m_edit->channels(), QStringList{QStringLiteral("news")});
    QCOMPARE(tokens().size(), 1);
}

void TestChannelsEdit::wrongOnesAreMarked()
{
    m_edit->setChannels({QStringLiteral("news"), QStringLiteral("or/ders")});
    m_edit->markWrong({1});
    QVERIFY(!tokens().at(0)->property("wrong").toBool());
    QVERIFY(tokens().at(1)->property("wrong").toBool());
    m_edit->markWrong({});
    QVERIFY(!tokens().at(1)->property("wrong").toBool());
}

void TestChannelsEdit::itIsAsHighAsALineAndThenAsTwo()
{
    QCOMPARE(m_edit->height(), m_other->sizeHint().height());
    QVERIFY(m_edit->line()->width() >
            m_edit->fontMetrics().horizontalAdvance(m_edit->line()->placeholderText()));
    m_edit->setChannels({QStringLiteral("news")});
    QTRY_COMPARE(m_edit->height(), m_other->sizeHint().height());
    QStringList many;
    for (int i = 0; i < 20; ++i)
        many.append(QStringLiteral("private-tenant.acme.channel-%1").arg(i));
    m_edit->setChannels(many);
    QTRY_VERIFY(m_edit->height() > m_other->sizeHint().height());
    QVERIFY2(m_edit->height() <= 2 * m_other->sizeHint().height(),
             qPrintable(QString::number(m_edit->height())));
    // The line stays in view.
    QTRY_VERIFY(!m_edit->line()->visibleRegion().isEmpty());
    QCOMPARE(m_edit->channels(), many);
    // A name that is longer than there is room for is cut, and its tool tip has all of it.
    const QString longest(400, u'x');
    m_edit->setChannels({longest});
    QTRY_COMPARE(tokens().size(), 1);
    QTRY_VERIFY(tokens().first()->width() <= m_edit->width());
    QCOMPARE(tokens().first()->findChild<QLabel *>()->toolTip(), longest);
}

void TestChannelsEdit::choosingFromTheListFinishes()
{
    const QSignalSpy edited(m_edit, &ui::ChannelsEdit::edited);
    emit m_edit->line()->chosen(QStringLiteral("private-tenant.acme.orders"));
    QVERIFY(edited.count() > 0);
    QCOMPARE(tokens().size(), 1);
    QCOMPARE(m_edit->line()->text(), QString());
}

QTEST_MAIN(TestChannelsEdit)

#include "tst_channelsedit.moc"
