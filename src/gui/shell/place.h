// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace nudge {

/// Where the navigation can go, in its order from top to bottom.
enum class Place { Customers, Groups, Fields, Campaigns, Uploads };

inline constexpr std::array kPlaces{Place::Customers, Place::Groups, Place::Fields, Place::Campaigns, Place::Uploads};

[[nodiscard]] QString placeTitle(Place place);
[[nodiscard]] QString placeIcon(Place place);       ///< name in resources/icons
[[nodiscard]] QString placeObjectName(Place place); ///< "navCustomers"

} // namespace nudge
