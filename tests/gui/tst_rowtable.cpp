// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every table does with the keyboard.
#include "ui/widgets/rowtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QStandardItemModel>
#include <QTest>

#include <memory>

using ui::RowTable;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestRowTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsAreCopiedAsJson();
    void columnsToSortByAreInAMenu();
    void whatIsNotSortedHasNoMenu();

private:
    QMenu *menu() { return m_table->findChild<QMenu *>(s("tableSortMenu")); }
    QString first() { return m_table->model()->index(0, 0).data().toString(); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<RowTable> m_table;
};

void TestRowTable::init()
{
    m_table.reset();
    m_model = std::make_unique<QStandardItemModel>(2, 3);
    m_model->setHorizontalHeaderLabels({s("Name"), s("Age"), s("Hidden")});
    const QStringList cells = {s("Bo \"x\""), s("9"), s("h"), s("Ann"), s("10"), s("h")};
    for (int i = 0; i < cells.size(); ++i)
        m_model->setItem(i / 3, i % 3, new QStandardItem(cells.at(i)));
    m_table = std::make_unique<RowTable>();
    m_table->setObjectName(s("table"));
    m_table->setModel(m_model.get());
    m_table->setColumnHidden(2, true);
    m_table->resize(400, 200);
    m_table->show();
}

void TestRowTable::rowsAreCopiedAsJson()
{
    QGuiApplication::clipboard()->setText(s("before"));
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), s("before")); // nothing is selected
    m_table->horizontalHeader()->moveSection(1, 0);
    m_table->selectAll();
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text = QGuiApplication::clipboard()->text();
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).toObject().value(s("Name")).toString(), s("Bo \"x\""));
    QCOMPARE(list.at(1).toObject().keys(), QStringList({s("Age"), s("Name")}));
    QVERIFY(text.indexOf(s("Age")) < text.indexOf(s("Name"))); // as on the screen
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\t'), 2);
}

void TestRowTable::columnsToSortByAreInAMenu()
{
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(1, Qt::AscendingOrder);
    QTest::keyClick(m_table.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(menu());
    QStringList texts;
    for (const QAction *action : menu()->actions())
        texts.append(action->text());
    QCOMPARE(texts, QStringList({s("Name"), s("Age, ascending")}));
    menu()->actions().at(0)->trigger();
    QCOMPARE(first(), s("Ann"));
    menu()->close();
    QTRY_VERIFY(!menu());
    m_table->showSortMenu();
    menu()->actions().at(0)->trigger(); // the other way
    QCOMPARE(first(), s("Bo \"x\""));
    menu()->close();
}

void TestRowTable::whatIsNotSortedHasNoMenu()
{
    m_table->setSortingEnabled(false);
    m_table->showSortMenu();
    QVERIFY(!menu());
}

QTEST_MAIN(TestRowTable)
#include "tst_rowtable.moc"
