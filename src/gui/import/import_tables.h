// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nudge {

class TableView;

/// Keeps a table as high as its rows, at most `most` of them: on a page that scrolls as a whole a table takes the
/// room that it needs, and scrolls by itself only when it is long. Call it once, with the model set.
void keepHeightOfRows(TableView &table, int most);

} // namespace nudge
