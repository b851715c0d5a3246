// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/about_dialog.h"

#include "contract/contract.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "ui_about_dialog.h"

#include <QCoreApplication>
#include <QLayout>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {
constexpr int kLogoSize = 64;
}

AboutDialog::AboutDialog(const Contract &contract, QWidget *parent) : QDialog(parent)
{
    Ui::AboutDialog ui;
    ui.setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    ui.logo->setPixmap(drawnIcon(u"app").pixmap(QSize(kLogoSize, kLogoSize), devicePixelRatioF()));
    ui.nameLabel->setStyle(TextSize::Title, TextLabel::Rank::Primary, true);
    for (TextLabel *heading : {ui.licenceHeading, ui.apiHeading})
        heading->setStyle(TextSize::Body, TextLabel::Rank::Primary, true);
    ui.versionLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    ui.versionLabel->setText(
        tr("Version %1, with Qt %2 (built with %3)")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()), u"" QT_VERSION_STR ""_s));
    ui.apiLabel->setText(tr("Contract in use: “%1”. The addresses and calls are documented by Nudgescribe. Many names "
                            "of members are not: they are assumptions of this program, each marked so in the contract "
                            "file. Who holds the real reference can correct them there without rebuilding the program, "
                            "see Settings.")
                             .arg(contract.name()));
    connect(ui.closeButton, &QPushButton::clicked, this, &QDialog::accept);
    // A layout asks labels that wrap for their height at the width they prefer, not at the one they get.
    const int width = sizeHint().width();
    setFixedSize(width, layout()->totalHeightForWidth(width));
    ui.closeButton->setDefault(true);
    ui.closeButton->setFocus();
}

} // namespace nudge
