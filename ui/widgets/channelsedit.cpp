// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/channelsedit.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int Gap = 4;
constexpr int MostLines = 2;
constexpr int WidestToken = 280;
constexpr int NarrowestLine = 72;

// A name with what ends it. A variable, "{{pick a|b}}", may have spaces in it.
const QRegularExpression &finishedName()
{
    static const QRegularExpression name(
        QStringLiteral("^\\s*((?:\\{\\{[^{}]*\\}\\}|(?!\\{\\{)\\S)+)\\s"));
    return name;
}

} // namespace

ChannelsEdit::ChannelsEdit(QWidget *parent)
    : QFrame(parent)
    , m_area(new QScrollArea(this))
    , m_flow(new FlowLayout(nullptr, Gap))
    , m_line(new ChannelLine)
{
    auto *inside = new QWidget;
    inside->setLayout(m_flow);
    m_flow->addWidget(m_line);
    m_area->setWidget(inside);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false); // the area has switched it on
    inside->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Gap + 2, Gap, Gap, Gap);
    layout->addWidget(m_area);
    m_line->setObjectName(QStringLiteral("channelsLine"));
    m_line->setAccessibleName(tr("Channels"));
    m_line->setProperty("bare", true);
    setFocusProxy(m_line);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_line, &QLineEdit::textChanged, this, &ChannelsEdit::typed);
    connect(m_line, &ChannelLine::finished, this, &ChannelsEdit::finish);
    connect(m_line, &ChannelLine::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_line, &ChannelLine::chosen, this, [this](const QString &name) {
        m_line->setText(name + u' '); // as if it had been typed
    });
    connect(m_line, &ChannelLine::wentBack, this, [this] {
        if (!m_tokens.isEmpty())
            changeAgain(m_tokens.size() - 1);
    });
    sizeParts();
}

QStringList ChannelsEdit::channels() const
{
    QStringList names;
    for (const Token &token : m_tokens)
        names.append(token.name);
    const QString open = m_line->text().trimmed();
    if (!open.isEmpty() && !names.contains(open))
        names.append(open);
    return names;
}

void ChannelsEdit::setChannels(const QStringList &channels)
{
    while (!m_tokens.isEmpty())
        take(m_tokens.size() - 1);
    m_line->clear();
    for (const QString &name : channels)
        add(name);
    emit edited();
}

void ChannelsEdit::markWrong(const QSet<qsizetype> &places)
{
    for (qsizetype i = 0; i < m_tokens.size(); ++i)
        setMarked(*m_tokens.at(i).frame, "wrong", places.contains(i));
}

void ChannelsEdit::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    fit();
}

// Pasted names come all at once.
void ChannelsEdit::typed()
{
    QString text = m_line->text();
    for (auto name = finishedName().match(text); name.hasMatch();
         name = finishedName().match(text)) {
        add(name.captured(1));
        text = text.mid(name.capturedEnd(0));
    }
    if (text != m_line->text()) {
        m_line->setText(text); // comes here again
        return;
    }
    fit();
    emit edited();
}

void ChannelsEdit::finish()
{
    const QString name = m_line->text().trimmed();
    m_line->setText(name.isEmpty() ? QString() : name + u' ');
}

void ChannelsEdit::add(const QString &name)
{
    const bool known = std::any_of(
        m_tokens.begin(), m_tokens.end(), [&](const Token &token) { return token.name == name; });
    if (known || name.isEmpty())
        return;
    m_tokens.append({name, makeFrame(name)});
    m_flow->removeWidget(m_line);
    m_flow->addWidget(m_tokens.constLast().frame);
    m_flow->addWidget(m_line);
    m_tokens.constLast().frame->show();
    fit();
}

void ChannelsEdit::take(qsizetype place)
{
    QFrame *frame = m_tokens.takeAt(place).frame;
    m_flow->removeWidget(frame);
    frame->hide();
    frame->deleteLater(); // it may be what was clicked
    fit();
}

void ChannelsEdit::changeAgain(qsizetype place)
{
    const QString name = m_tokens.at(place).name;
    finish();
    take(place);
    m_line->setText(name);
    m_line->setFocus();
}

qsizetype ChannelsEdit::placeOf(const QObject *frame) const
{
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(), [frame](const Token &token) {
        return token.frame == frame;
    });
    return found == m_tokens.end() ? -1 : found - m_tokens.begin();
}

QFrame *ChannelsEdit::makeFrame(const QString &name)
{
    auto *frame = new QFrame(m_area->widget());
    frame->setProperty("token", true);
    frame->setCursor(Qt::ArrowCursor);
    frame->setFixedHeight(m_line->height());
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(6, 0, 2, 0);
    layout->setSpacing(2);
    auto *label = new ElidedLabel(frame);
    label->setFullText(name);
    label->setMinimumWidth(1);
    label->setMaximumWidth(WidestToken);
    auto *button = new QToolButton(frame);
    button->setIcon(icon(QStringLiteral("x")));
    button->setIconSize({12, 12});
    button->setFocusPolicy(Qt::NoFocus); // Backspace is its key
    button->setToolTip(tr("Take this channel away"));
    button->setAccessibleName(tr("Take %1 away").arg(name));
    layout->addWidget(label);
    layout->addWidget(button);
    frame->setMaximumWidth(WidestToken + 40);
    frame->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, frame] {
        take(placeOf(frame));
        m_line->setFocus();
        emit edited();
    });
    return frame;
}

// The whole is as high as a line of text beside it.
void ChannelsEdit::sizeParts()
{
    const int height = fontMetrics().height() + Gap;
    m_line->setFixedHeight(height);
    for (const Token &token : std::as_const(m_tokens))
        token.frame->setFixedHeight(height);
    fit();
}

void ChannelsEdit::fit()
{
    m_line->setPlaceholderText(m_tokens.isEmpty() ? m_placeholder : QString());
    const QMargins margins = layout()->contentsMargins();
    const int room = std::max(NarrowestLine, width() - margins.left() - margins.right());
    const QString text = m_line->text().isEmpty() ? m_line->placeholderText() : m_line->text();
    m_line->setFixedWidth(
        std::clamp(fontMetrics().horizontalAdvance(text) + 16, NarrowestLine, room));
    const int one = m_line->height();
    const int most = MostLines * one + (MostLines - 1) * Gap;
    setFixedHeight(std::clamp(m_flow->heightForWidth(room), one, most) + 2 * Gap);
    m_flow->activate();
    // When all parts are where they belong.
    QTimer::singleShot(0, m_line, [this] { m_area->ensureWidgetVisible(m_line, 0, 0); });
}

void ChannelsEdit::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        sizeParts();
}

void ChannelsEdit::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    m_line->setFocus(Qt::MouseFocusReason);
}

void ChannelsEdit::paintEvent(QPaintEvent *)
{
    const bool focused = m_line->hasFocus();
    const bool invalid = property("invalid").toBool();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme().base);
    painter.setPen(QPen(invalid   ? theme().error
                        : focused ? theme().accent
                                  : theme().border,
                        focused ? 2 : 1));
    const qreal edge = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), 6, 6);
}

void ChannelsEdit::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

bool ChannelsEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        if (const qsizetype place = placeOf(watched); place >= 0)
            changeAgain(place);
        else
            m_line->setFocus(Qt::MouseFocusReason);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
