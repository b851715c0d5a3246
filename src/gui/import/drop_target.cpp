// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/drop_target.h"

#include "gui/common/action_button.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "gui/common/theme.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kIcon = 40;
constexpr int kRadius = 10;

class TargetIcon : public QWidget
{
public:
    explicit TargetIcon(QWidget *parent) : QWidget(parent) { setFixedSize(kIcon, kIcon); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        tintedIcon(u"upload", secondaryText(palette())).paint(&painter, rect());
    }
};

} // namespace

DropTarget::DropTarget(QWidget *parent) : QWidget(parent)
{
    auto *title =
        new TextLabel(TextSize::Heading, TextLabel::Rank::Primary, tr("Drop a CSV file anywhere on the window"), this);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    auto *text =
        new TextLabel(TextSize::Body, TextLabel::Rank::Secondary,
                      tr("Every row is checked on this computer first. Nothing is sent before you say so."), this);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto *button = new ActionButton(this);
    button->setObjectName("chooseFileButton"_L1);
    button->setText(tr("Choose a file…"));
    button->setPrimary(true);
    connect(button, &QPushButton::clicked, this, &DropTarget::chooseRequested);

    auto *paste = new QPushButton(tr("Paste a table"), this);
    paste->setObjectName("pasteTableButton"_L1);
    paste->setToolTip(tr("Takes the cells that were copied in a spreadsheet"));
    connect(paste, &QPushButton::clicked, this, &DropTarget::pasteRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * kGrid, 4 * kGrid, 3 * kGrid, 4 * kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(new TargetIcon(this), 0, Qt::AlignHCenter);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(kGrid);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addWidget(paste, 0, Qt::AlignHCenter);
}

void DropTarget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(mix(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.4), 1.5);
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

} // namespace nudge
