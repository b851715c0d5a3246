// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace nudge {

class Contract;

/// Version, licence, and what of the API is documented and what is assumed. Deletes itself.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const Contract &contract, QWidget *parent);
};

} // namespace nudge
