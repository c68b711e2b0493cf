// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

// What the fuzz targets share. A target is one LLVMFuzzerTestOneInput(); a property that does not
// hold ends the process, and libFuzzer keeps the input that did it.
namespace fuzzing {

// Ends the process, with the property's words, unless it holds.
void require(bool holds, const char *property);
// The same for two texts that have to be equal; shows both.
void requireSame(const QByteArray &text, const QByteArray &expected, const char *property);

// A copy that ends where its block of memory ends: AddressSanitizer sees a read beyond it.
class Exact
{
public:
    explicit Exact(QByteArrayView bytes);
    QByteArrayView view() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size;
};

// Numbers that look random, and are the same for the same bytes.
class Dice
{
public:
    explicit Dice(QByteArrayView seed);
    // From 0 to `sides` - 1.
    quint32 roll(quint32 sides);

private:
    quint64 m_state;
};

// How an input is cut into the pieces in which it arrives.
enum class Cut {
    Nowhere,
    Everywhere, // single bytes
    Somewhere,
};
constexpr Cut AllCuts[] = {Cut::Nowhere, Cut::Everywhere, Cut::Somewhere};

// Long inputs are not cut everywhere: that takes more time than it finds.
bool isWorthwhile(Cut cut, qsizetype size);
// The length of the next piece, from 1 to `left`.
qsizetype pieceLength(Cut cut, Dice &dice, qsizetype left);

// Whether `text` is UTF-8, by decoding it and looking at the code points.
bool isUtf8(QByteArrayView text);

} // namespace fuzzing
