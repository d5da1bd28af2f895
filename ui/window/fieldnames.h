#pragma once

#include "core/io/table/columnfield.h"

#include <QString>

namespace chancery {

/// What a person reads for a field: "Title", "Goes out from".
QString fieldName(ColumnField field);

} // namespace chancery
