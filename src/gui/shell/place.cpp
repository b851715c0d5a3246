// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/place.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {
struct Navigation
{
    Q_DECLARE_TR_FUNCTIONS(Navigation)
};
} // namespace

QString placeTitle(Place place)
{
    switch (place) {
    case Place::Customers:
        return Navigation::tr("Customers");
    case Place::Groups:
        return Navigation::tr("Groups");
    case Place::Fields:
        return Navigation::tr("Profile fields");
    case Place::Campaigns:
        return Navigation::tr("Campaigns");
    case Place::Uploads:
        return Navigation::tr("Uploads");
    }
    return {};
}

QString placeIcon(Place place)
{
    switch (place) {
    case Place::Customers:
        return u"customers"_s;
    case Place::Groups:
        return u"groups"_s;
    case Place::Fields:
        return u"fields"_s;
    case Place::Campaigns:
        return u"campaigns"_s;
    case Place::Uploads:
        return u"uploads"_s;
    }
    return {};
}

QString placeObjectName(Place place)
{
    switch (place) {
    case Place::Customers:
        return u"navCustomers"_s;
    case Place::Groups:
        return u"navGroups"_s;
    case Place::Fields:
        return u"navFields"_s;
    case Place::Campaigns:
        return u"navCampaigns"_s;
    case Place::Uploads:
        return u"navUploads"_s;
    }
    return {};
}

} // namespace nudge
