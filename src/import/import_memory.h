// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/match_memory.h"
#include "import/mend_recipe.h"

namespace nudge {

/// What is kept from one upload for the next, in the data folder; no value of a customer. GUI thread.
struct ImportMemory
{
    /// An empty folder keeps it in memory only.
    explicit ImportMemory(const QString &folder = {})
        : recipes(folder.isEmpty() ? folder : QString(folder + QLatin1StringView("/recipes.json"))),
          matches(folder.isEmpty() ? folder : QString(folder + QLatin1StringView("/matches.json")))
    {
    }

    RecipeBook recipes;
    MatchMemory matches;
};

} // namespace nudge
