// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace server {

// What a failure is about. The protocol, HTTP and console faces each have one table from these to
// their own codes.
enum class ErrorCode {
    InvalidArgument,
    NotFound,
    AlreadyExists,
    Unauthorized,
    Forbidden,
    TooLarge,
    OverLimit,
    Unavailable,
    Stopped,
    Internal,
};

// One failure: its code, and a sentence for a person that names what was wrong, the value, the
// limit and the setting.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
};

// A value or an Error. Member names follow std::expected, so that it can become an alias of it.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const T &value() const { return std::get<0>(m_state); }
    T &value() { return std::get<0>(m_state); }
    const T &operator*() const { return value(); }
    T &operator*() { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

// A Result without a value.
struct Done
{};
using Outcome = Result<Done>;

} // namespace server
