// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cells of the log look as the style would have painted them, though their text is kept.
#include "ui/log/logdelegate.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using ui::LogDelegate;

namespace {

constexpr QSize Cell(160, 24);

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestLogDelegate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void looksAsTheStyleDoes_data();
    void looksAsTheStyleDoes();
    void followsTheFont();
    void wrapsAsTheStyleDoes();

private:
    QImage painted(const QAbstractItemDelegate &delegate, const QStyleOptionViewItem &option) const;

    std::unique_ptr<QTableView> m_view;
    QStandardItemModel m_model;
    QStyleOptionViewItem m_option;
    const LogDelegate m_kept{Qt::ElideRight};
    const QStyledItemDelegate m_style;
};

void TestLogDelegate::init()
{
    m_view = std::make_unique<QTableView>();
    m_model.clear();
    m_model.appendRow(new QStandardItem(s("private-tenant.acme")));
    m_option = {};
    m_option.initFrom(m_view.get());
    m_option.widget = m_view.get();
    m_option.rect = QRect(QPoint(), Cell);
    m_option.textElideMode = Qt::ElideRight;
    m_option.displayAlignment = Qt::AlignVCenter | Qt::AlignLeft;
    m_option.state |= QStyle::State_Enabled | QStyle::State_Active;
    m_option.showDecorationSelected = true;
}

QImage TestLogDelegate::painted(const QAbstractItemDelegate &delegate,
                                const QStyleOptionViewItem &option) const
{
    QImage image(Cell, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    delegate.paint(&painter, option, m_model.index(0, 0));
    return image;
}

void TestLogDelegate::looksAsTheStyleDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("background");
    QTest::addColumn<QVariant>("foreground");
    QTest::addColumn<int>("alignment");
    QTest::addColumn<int>("state");
    const QVariant none;
    const int active = QStyle::State_Enabled | QStyle::State_Active;
    const int selected = active | QStyle::State_Selected;
    const int left = Qt::AlignLeft;
    const QString plain = s("private-tenant.acme");
    QTest::newRow("plain") << plain << none << none << left << active;
    QTest::newRow("too long") << s("presence-tenant.acme.room.with-a-long-name") << none << none
                              << left << active;
    QTest::newRow("number") << s("12,345") << none << none << int(Qt::AlignRight) << active;
    QTest::newRow("tinted") << plain << QVariant(QColor(Qt::yellow)) << QVariant(QColor(Qt::red))
                            << left << active;
    QTest::newRow("selected") << plain << none << none << left << selected;
    QTest::newRow("selected, window behind")
        << plain << none << none << left << (selected & ~QStyle::State_Active);
    QTest::newRow("right to left") << s("שלום עולם") << none << none << left << active;
    QTest::newRow("with the keyboard")
        << plain << none << none << left << (selected | QStyle::State_HasFocus);
    QTest::newRow("two lines") << s("first\nsecond") << none << none << left << active;
    QTest::newRow("empty") << QString() << none << none << left << active;
}

void TestLogDelegate::looksAsTheStyleDoes()
{
    QFETCH(QString, text);
    QFETCH(QVariant, background);
    QFETCH(QVariant, foreground);
    QFETCH(int, alignment);
    QFETCH(int, state);
    QStandardItem *item = m_model.item(0);
    item->setText(text);
    item->setData(background, Qt::BackgroundRole);
    item->setData(foreground, Qt::ForegroundRole);
    item->setData(int(alignment | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_option.state = QStyle::State(state);
    const QImage style = painted(m_style, m_option);
    QCOMPARE(painted(m_kept, m_option), style);
    QCOMPARE(painted(m_kept, m_option), style); // from what is kept
}

void TestLogDelegate::followsTheFont()
{
    QVERIFY(painted(m_kept, m_option) == painted(m_style, m_option));
    m_option.font.setPointSizeF(m_option.font.pointSizeF() * 1.5);
    m_option.fontMetrics = QFontMetrics(m_option.font);
    QCOMPARE(painted(m_kept, m_option), painted(m_style, m_option));
}

void TestLogDelegate::wrapsAsTheStyleDoes()
{
    m_option.features |= QStyleOptionViewItem::WrapText;
    m_model.item(0)->setText(s("some words that need more than one line of this cell"));
    QCOMPARE(painted(m_kept, m_option), painted(m_style, m_option));
}

QTEST_MAIN(TestLogDelegate)
#include "tst_logdelegate.moc"
