// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/color_row.h"

#include "gui/common/theme.h"
#include "gui/profiles/profile_tint.h"

#include <QButtonGroup>
#include <QColorDialog>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr auto kColorProperty = "profileColor";

struct NamedColor
{
    QLatin1StringView name;
    const char *text;
};
constexpr NamedColor kColors[] = {
    {"#b4233a"_L1, QT_TRANSLATE_NOOP("nudge::ColorRow", "Red")},
    {"#c2570c"_L1, QT_TRANSLATE_NOOP("nudge::ColorRow", "Orange")},
    {"#d08a10"_L1, QT_TRANSLATE_NOOP("nudge::ColorRow", "Amber")},
    {"#1f7a5c"_L1, QT_TRANSLATE_NOOP("nudge::ColorRow", "Green")},
    {"#0e7490"_L1, QT_TRANSLATE_NOOP("nudge::ColorRow", "Teal")},
    {"#2563d9"_L1, QT_TRANSLATE_NOOP("nudge::ColorRow", "Blue")},
    {"#5b56c8"_L1, QT_TRANSLATE_NOOP("nudge::ColorRow", "Violet")},
    {"#5b6470"_L1, QT_TRANSLATE_NOOP("nudge::ColorRow", "Grey")},
};

} // namespace

ColorRow::ColorRow(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid / 2);
    m_default = add(u"defaultColorButton"_s, tr("The usual colour of such a server"));
    m_default->setProperty(kColorProperty, QString());
    m_default->setChecked(true);
    for (const NamedColor &color : kColors) {
        auto *button = add(u"colorButton_"_s + color.name.mid(1), tr(color.text));
        button->setProperty(kColorProperty, QString(color.name));
        button->setIcon(swatchIcon(QColor(color.name)));
    }
    m_own = add(u"ownColorButton"_s, tr("Another colour…"));
    m_own->setText(u"…"_s);
    row->addStretch(1);
    connect(m_buttons, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        if (button == m_own)
            chooseOwn();
        else
            m_chosen = button->property(kColorProperty).toString();
    });
}

QToolButton *ColorRow::add(const QString &name, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIconSize({18, 18});
    m_buttons->addButton(button);
    layout()->addWidget(button);
    return button;
}

void ColorRow::setDefaultColor(const QColor &color)
{
    m_default->setIcon(swatchIcon(color));
    m_default->setText(tr("Usual"));
    m_default->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void ColorRow::setColor(const QString &color)
{
    m_chosen = color;
    const auto all = m_buttons->buttons();
    for (QAbstractButton *button : all) {
        if (button != m_own && button->property(kColorProperty).toString() == color) {
            button->setChecked(true);
            return;
        }
    }
    showOwn(QColor(color));
}

QString ColorRow::color() const
{
    return m_chosen;
}

void ColorRow::chooseOwn()
{
    auto *dialog = new QColorDialog(QColor(m_chosen), this);
    dialog->setObjectName("profileColorDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, &ColorRow::showOwn);
    connect(dialog, &QDialog::rejected, this, [this] { setColor(m_chosen); });
    dialog->open();
}

void ColorRow::showOwn(const QColor &color)
{
    m_chosen = color.name();
    m_own->setIcon(swatchIcon(color));
    m_own->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_own->setChecked(true);
}

} // namespace nudge
