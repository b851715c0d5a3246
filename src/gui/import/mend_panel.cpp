// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/mend_panel.h"

#include "gui/common/chip.h"
#include "gui/common/format_text.h"
#include "gui/import/import_tables.h"
#include "gui/import/import_text.h"
#include "gui/import/mend_text.h"
#include "gui/import/report_model.h"
#include "import/import_session.h"
#include "import/mend_value.h"
#include "ui_mend_panel.h"

#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

using Kind = MendRule::Kind;

constexpr int kExampleRows = 5;
constexpr int kUsualWidth = 8;
constexpr Kind kValueKinds[] = {Kind::Trim,         Kind::UpperCase,    Kind::LowerCase,     Kind::Capitals,
                                Kind::Replace,      Kind::ReplaceValue, Kind::Expression,    Kind::DateFormat,
                                Kind::DecimalComma, Kind::PadZeros,     Kind::CountryPrefix, Kind::Default,
                                Kind::DropRow};

} // namespace

MendPanel::MendPanel(ImportSession &session, QWidget *parent)
    : QFrame(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::MendPanel>())
{
    m_ui->setupUi(this);
    setObjectName("mendPanel"_L1);
    m_ui->mendTitleLabel->setStyle(TextSize::Body, TextLabel::Rank::Primary, true);
    m_ui->mendHintLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->mendButton->setPrimary(true);
    m_ui->mendWidthSpin->setAccessibleName(tr("Number of characters"));
    m_ui->mendKindCombo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_ui->mendFormatCombo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_preview = new ReportModel(
        {
            {tr("Before"), [this](int row) { return m_examples[row].before; }},
            {tr("After"), [this](int row) { return m_examples[row].dropped ? tr("—") : m_examples[row].after; }},
            {tr("Then"),
             [this](int row) {
                 const MendExample &each = m_examples[row];
                 if (each.dropped)
                     return tr("Row is left out");
                 return each.problem ? problemText(*each.problem, field()) : tr("Fits");
             },
             false,
             [this](int row) {
                 const MendExample &each = m_examples[row];
                 if (each.dropped)
                     return ReportModel::Mark{Tone::Neutral, u"close"_s};
                 return each.problem ? ReportModel::Mark{Tone::Danger, u"error"_s}
                                     : ReportModel::Mark{Tone::Success, u"check"_s};
             }},
        },
        this);
    m_ui->mendPreviewTable->setModel(m_preview);
    m_ui->mendPreviewTable->setItemDelegateForColumn(2, new ChipDelegate(this));
    keepHeightOfRows(*m_ui->mendPreviewTable, kExampleRows);

    connect(m_ui->mendKindCombo, &QComboBox::activated, this, [this] {
        const auto at = std::find_if(m_suggested.begin(), m_suggested.end(),
                                     [this](const MendRule &each) { return each.kind == kind(); });
        if (at != m_suggested.end())
            showRule(*at);
        else
            showKind();
    });
    for (QLineEdit *edit : {m_ui->mendFromEdit, m_ui->mendToEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &MendPanel::showExamples);
        connect(edit, &QLineEdit::returnPressed, m_ui->mendButton, &QPushButton::click);
    }
    connect(m_ui->mendFormatCombo, &QComboBox::currentIndexChanged, this, &MendPanel::showExamples);
    connect(m_ui->mendWidthSpin, &QSpinBox::valueChanged, this, &MendPanel::showExamples);
    connect(m_ui->mendEveryCheck, &QCheckBox::toggled, this, &MendPanel::showExamples);
    connect(m_ui->mendButton, &QPushButton::clicked, this, &MendPanel::mend);
    connect(m_ui->closeMendButton, &QPushButton::clicked, this, &MendPanel::closed);
}

MendPanel::~MendPanel() = default;

void MendPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hairline(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kGrid, kGrid);
}

ProfileField MendPanel::field() const
{
    const ColumnMatch &match = m_session.match();
    if (m_target.column < 0 || m_target.column >= match.columnCount() || match.link(m_target.column).field < 0)
        return {};
    return match.fields()[match.link(m_target.column).field];
}

Kind MendPanel::kind() const
{
    return Kind(m_ui->mendKindCombo->currentData().toInt());
}

void MendPanel::setTarget(const MendTarget &target)
{
    if (target == m_target)
        return;
    m_target = target;
    m_suggested =
        target.problem ? suggestMending(*target.problem, field(), target.column, target.values) : QList<MendRule>();
    const QString column = target.column < 0 ? tr("Whole row") : columnText(m_session.match().headers(), target.column);
    m_ui->mendTitleLabel->setFullText(
        target.problem ? tr("Mend %Ln alike: %1", nullptr, int(target.count))
                             .arg(tr("%1: %2", "column, problem").arg(column, problemText(*target.problem, field())))
                       : tr("Mend the column %1").arg(column));
    fillKinds();
    // An identifier that stands in two rows is no property of the value, so "only these" cannot be told from others.
    const bool canTell = target.problem && *target.problem != ProblemKind::DuplicateIdentifier && target.column >= 0;
    {
        const QSignalBlocker quiet(m_ui->mendEveryCheck);
        m_ui->mendEveryCheck->setVisible(canTell);
        m_ui->mendEveryCheck->setChecked(!canTell);
    }
    // An empty value is filled sooner than its row is left out; only of identifiers no two can be the same.
    const bool fill = target.problem == ProblemKind::Missing && !field().uniqueIdentifier;
    if (m_suggested.isEmpty() || fill)
        showRule({fill ? Kind::Default : kind(), target.column, {}, {}, kUsualWidth, {}});
    else
        showRule(m_suggested.first());
}

void MendPanel::fillKinds()
{
    const QSignalBlocker quiet(m_ui->mendKindCombo);
    m_ui->mendKindCombo->clear();
    const auto add = [this](Kind kind) {
        if (m_ui->mendKindCombo->findData(int(kind)) < 0)
            m_ui->mendKindCombo->addItem(mendKindText(kind), int(kind));
    };
    if (m_target.column < 0) {
        for (const MendRule &each : std::as_const(m_suggested))
            add(each.kind);
        return;
    }
    const bool canDrop = m_target.problem && *m_target.problem != ProblemKind::DuplicateIdentifier;
    for (const Kind each : kValueKinds) {
        // Without a problem to go by it would leave out every row.
        if (each != Kind::DropRow || canDrop)
            add(each);
    }
    const QSignalBlocker quietFormats(m_ui->mendFormatCombo);
    m_ui->mendFormatCombo->clear();
    QStringList formats = looseDateFormats();
    // The evidence decides which stand above; ambiguous values speak for several.
    for (const DateEvidence &each : dateEvidence(m_target.values)) {
        m_ui->mendFormatCombo->addItem(tr("%1 (fits %2 of %3 examples)", "date format, numbers")
                                           .arg(each.format, countText(each.fits), countText(m_target.values.size())),
                                       each.format);
        formats.removeAll(each.format);
    }
    for (const QString &each : std::as_const(formats))
        m_ui->mendFormatCombo->addItem(each, each);
}

void MendPanel::showRule(const MendRule &rule)
{
    {
        const QSignalBlocker quietKind(m_ui->mendKindCombo);
        const QSignalBlocker quietFrom(m_ui->mendFromEdit);
        const QSignalBlocker quietTo(m_ui->mendToEdit);
        const QSignalBlocker quietFormat(m_ui->mendFormatCombo);
        const QSignalBlocker quietWidth(m_ui->mendWidthSpin);
        m_ui->mendKindCombo->setCurrentIndex(m_ui->mendKindCombo->findData(int(rule.kind)));
        m_ui->mendFromEdit->setText(rule.kind == Kind::DateFormat ? QString() : rule.from);
        m_ui->mendToEdit->setText(rule.kind == Kind::DateFormat ? QString() : rule.to);
        if (rule.kind == Kind::DateFormat)
            m_ui->mendFormatCombo->setCurrentIndex(m_ui->mendFormatCombo->findData(rule.from));
        m_ui->mendWidthSpin->setValue(rule.width > 0 ? rule.width : kUsualWidth);
    }
    showKind();
}

void MendPanel::showKind()
{
    const bool dates = kind() == Kind::DateFormat;
    const bool zeros = kind() == Kind::PadZeros;
    const bool from = usesFrom(kind()) && !dates;
    const bool to = usesTo(kind());
    m_ui->fromLabel->setVisible(from);
    m_ui->mendFromEdit->setVisible(from);
    m_ui->fromLabel->setText(kind() == Kind::Expression     ? tr("Regular &expression")
                             : kind() == Kind::ReplaceValue ? tr("&Value")
                                                            : tr("&Find"));
    m_ui->toLabel->setVisible(to);
    m_ui->mendToEdit->setVisible(to);
    m_ui->toLabel->setText(kind() == Kind::Default         ? tr("&Value for empty ones")
                           : kind() == Kind::CountryPrefix ? tr("&Prefix")
                                                           : tr("Put &instead"));
    // What is not there takes no room, and the rest stands beside what is chosen.
    m_ui->ruleLayout->setColumnStretch(1, from ? 1 : 0);
    m_ui->ruleLayout->setColumnStretch(2, to ? 1 : 0);
    m_ui->ruleLayout->setColumnStretch(4, from || to ? 0 : 1);
    m_ui->moreLabel->setVisible(dates || zeros);
    m_ui->moreLabel->setText(dates ? tr("Date &format now") : tr("&Characters in all"));
    m_ui->moreLabel->setBuddy(dates ? static_cast<QWidget *>(m_ui->mendFormatCombo) : m_ui->mendWidthSpin);
    m_ui->more->setVisible(dates || zeros);
    m_ui->mendFormatCombo->setVisible(dates);
    m_ui->mendWidthSpin->setVisible(zeros);
    showExamples();
}

MendRule MendPanel::rule() const
{
    MendRule out;
    out.kind = kind();
    out.column = m_target.column;
    if (out.kind == Kind::DateFormat) {
        out.from = m_ui->mendFormatCombo->currentData().toString();
        out.to = field().type == FieldType::Date ? field().format : u"yyyy-MM-dd"_s;
    } else {
        out.from = usesFrom(out.kind) ? m_ui->mendFromEdit->text() : QString();
        out.to = usesTo(out.kind) ? m_ui->mendToEdit->text() : QString();
    }
    out.width = out.kind == Kind::PadZeros ? m_ui->mendWidthSpin->value() : 0;
    if (!m_ui->mendEveryCheck->isChecked() || out.kind == Kind::DropRow)
        out.only = m_target.column >= 0 ? m_target.problem : std::nullopt;
    return out;
}

void MendPanel::showExamples()
{
    const MendRule now = rule();
    const QString problem = mendRuleProblemText(now);
    m_examples =
        now.column >= 0 && problem.isEmpty() ? mendExamples(now, field(), m_target.values) : QList<MendExample>();
    m_preview->setRows(int(m_examples.size()));
    m_ui->mendPreviewTable->setVisible(!m_examples.isEmpty());
    m_ui->mendPreviewTable->fitColumns();
    const auto changed = std::count_if(m_examples.begin(), m_examples.end(), [](const MendExample &each) {
        return each.dropped || each.before != each.after;
    });
    const bool idle = !m_examples.isEmpty() && changed == 0;
    m_ui->mendHintLabel->setText(!problem.isEmpty() ? problem
                                 : idle             ? tr("None of the examples would change.")
                                        : tr("The file itself is never changed. Edit › Undo takes it back."));
    m_ui->mendButton->setEnabled(problem.isEmpty());
    if (!m_target.problem || m_ui->mendEveryCheck->isChecked())
        m_ui->mendButton->setText(tr("Mend the column"));
    else if (now.kind == Kind::DropRow)
        m_ui->mendButton->setText(tr("Leave out %Ln row(s)", nullptr, int(m_target.count)));
    else
        m_ui->mendButton->setText(tr("Mend all %Ln alike", nullptr, int(m_target.count)));
}

void MendPanel::mend()
{
    const MendRule made = rule();
    if (problemOf(made) != MendRuleProblem::None)
        return;
    Mending next = m_session.mending();
    next.rules << made;
    m_session.mend(next, mendRuleText(made, m_session.match().headers()));
    Q_EMIT mended();
}

} // namespace nudge
