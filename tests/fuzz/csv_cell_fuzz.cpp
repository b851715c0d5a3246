// SPDX-License-Identifier: GPL-3.0-or-later
// The quick checks on bytes say what core says about the text.

#include "core/date_format.h"
#include "core/value_check.h"
#include "csv/cell_check.h"
#include "csv/utf8.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace nudge;
    if (size < 2)
        return 0;
    ProfileField field;
    field.type = FieldType(data[0] % 6);
    field.required = data[1] & 1;
    if (field.type == FieldType::Date)
        field.format = dateFormats()[(data[1] >> 1) % dateFormats().size()];
    if (field.type == FieldType::Currency)
        field.format =
            QStringList{QStringLiteral("ZAR"), QStringLiteral("JPY"), QStringLiteral("KWD")}[(data[1] >> 1) % 3];
    const std::string_view value(reinterpret_cast<const char *>(data) + 2, size - 2);
    const std::optional<ProblemKind> found = CellCheck(field)(value);
    if (!utf8::isValid(value)) {
        if (found != ProblemKind::Undecodable)
            std::abort();
    } else if (utf8::isClean(value)) {
        const bool fits = checkValue(field, utf8::toText(value)) == ValueProblem::None;
        if (fits != (!found || isWarning(*found)))
            std::abort();
    }
    return 0;
}
