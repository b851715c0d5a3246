// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/file_section.h"

#include "gui/common/format_text.h"
#include "gui/common/table_view.h"
#include "gui/import/file_grid.h"
#include "gui/import/import_text.h"
#include "gui/import/preview_model.h"
#include "import/import_session.h"
#include "ui_file_section.h"

#include <QDir>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kEncodingCharacters = 14;
constexpr char16_t kDelimiters[] = {u',', u';', u'\t', u'|'};
constexpr char16_t kQuotes[] = {u'"', u'\'', 0};

/// Fills a combo box and chooses `current`, which is added where it is not among the offers.
template <class Values, class Text>
void fill(QComboBox &combo, const Values &values, const QVariant &current, Text text)
{
    const QSignalBlocker quiet(combo);
    combo.clear();
    for (const auto &value : values)
        combo.addItem(text(value), QVariant::fromValue(value));
    if (combo.findData(current) < 0)
        combo.insertItem(0, text(current.value<std::decay_t<decltype(*std::begin(values))>>()), current);
    combo.setCurrentIndex(combo.findData(current));
}

} // namespace

FileSection::FileSection(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::FileSection>())
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary);
    m_ui->fileNameLabel->setElideMode(Qt::ElideMiddle);
    m_ui->factsLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->fileBanner->setDismissible(false);
    m_ui->fileGrid->setSession(session);
    m_ui->cellLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    for (QComboBox *combo : {m_ui->encodingCombo, m_ui->delimiterCombo, m_ui->quoteCombo})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    // "UTF-8 and Windows-1252, mixed" need not widen it for all files.
    m_ui->encodingCombo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->encodingCombo->setMinimumContentsLength(kEncodingCharacters);
    m_ui->encodingCombo->setAccessibleName(tr("Encoding"));
    m_ui->delimiterCombo->setAccessibleName(tr("Delimiter"));
    m_ui->quoteCombo->setAccessibleName(tr("Quote"));

    connect(m_ui->chooseOtherButton, &QPushButton::clicked, this, &FileSection::chooseRequested);
    connect(m_ui->encodingCombo, &QComboBox::activated, this, [this] {
        DialectChoice choice = m_session.choice();
        choice.encoding = m_ui->encodingCombo->currentData().toString();
        m_session.setChoice(choice);
    });
    connect(m_ui->delimiterCombo, &QComboBox::activated, this, [this] {
        DialectChoice choice = m_session.choice();
        choice.delimiter = m_ui->delimiterCombo->currentData().value<char16_t>();
        m_session.setChoice(choice);
    });
    connect(m_ui->quoteCombo, &QComboBox::activated, this, [this] {
        DialectChoice choice = m_session.choice();
        choice.quote = m_ui->quoteCombo->currentData().value<char16_t>();
        m_session.setChoice(choice);
    });
    connect(m_ui->headerCheck, &QCheckBox::clicked, this, [this](bool checked) {
        DialectChoice choice = m_session.choice();
        choice.header = checked;
        m_session.setChoice(choice);
    });
    connect(&session, &ImportSession::fileChanged, this, &FileSection::refresh);
    connect(&session, &ImportSession::checkChanged, this, &FileSection::refresh);
    connect(m_ui->fileGrid, &FileGrid::currentChanged, this, &FileSection::showCurrentCell);
    connect(m_ui->mendColumnButton, &QPushButton::clicked, this,
            [this] { Q_EMIT mendColumnRequested(m_ui->fileGrid->currentColumn()); });
    connect(m_ui->backToProblemsButton, &QPushButton::clicked, this, &FileSection::problemsRequested);
    refresh();
}

FileSection::~FileSection() = default;

/// The check box stands beside the combo boxes where there is room, else below them.
void FileSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int combos = m_ui->combosLayout->minimumSize().width();
    const int both = combos + m_ui->settingsLayout->spacing() + m_ui->headerCheck->sizeHint().width();
    m_ui->settings->setMinimumWidth(combos); // or the width of both would become the least
    m_ui->settingsLayout->setDirection(width() >= both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void FileSection::refresh()
{
    const bool known = m_session.inspection().has_value();
    m_ui->fileNameLabel->setFullText(QDir::toNativeSeparators(m_session.path()));
    m_ui->factsLabel->setText(facts());
    m_ui->factsLabel->setVisible(!m_ui->factsLabel->text().isEmpty());
    m_ui->settings->setVisible(known);
    m_ui->fileGrid->setVisible(known);
    if (!known || !m_session.verdict())
        m_cameFromProblems = false;
    showCurrentCell();
    if (known && !m_session.isReading())
        showSettings();
    showProblem();
}

QString FileSection::facts() const
{
    if (m_session.isReading() && !m_session.inspection())
        return tr("Looking at the file…");
    if (!m_session.inspection())
        return {};
    const Inspection &found = *m_session.inspection();
    const auto verdict = m_session.verdict();
    const bool exact = verdict || found.estimateIsExact;
    const int rows = int(verdict ? verdict->rows : found.estimatedRows);
    QStringList facts{sizeText(found.size)};
    if (rows > 0 || exact) // an estimate of none only says that the first rows could not be told apart
        facts << (exact ? tr("%Ln row(s)", nullptr, rows) : tr("about %Ln row(s)", nullptr, rows));
    facts << tr("%Ln column(s)", nullptr, int(found.columns.size()));
    if (found.dialect.skippedLines > 0)
        facts << tr("%Ln line(s) before the table passed over", nullptr, int(found.dialect.skippedLines));
    if (found.mixedEncoding)
        facts << tr("some lines are UTF-8, some are Windows-1252");
    return facts.join(u" · "_s);
}

void FileSection::showSettings()
{
    const Inspection &found = *m_session.inspection();
    fill(*m_ui->encodingCombo, found.encodings, found.dialect.encoding, &encodingText);
    fill(*m_ui->delimiterCombo, kDelimiters, QVariant::fromValue(found.dialect.delimiter), &delimiterText);
    fill(*m_ui->quoteCombo, kQuotes, QVariant::fromValue(found.dialect.quote), &quoteText);
    m_ui->headerCheck->setChecked(found.dialect.header);
}

void FileSection::showCell(qint64 row, int column)
{
    m_cameFromProblems = true;
    m_ui->fileGrid->showCell(row, column);
    m_ui->fileGrid->table()->setFocus(Qt::OtherFocusReason);
}

void FileSection::showCurrentCell()
{
    const FileGrid &grid = *m_ui->fileGrid;
    const qint64 row = grid.currentRow();
    const int column = grid.currentColumn();
    QString text;
    if (row > 0 && column >= 0 && m_session.inspection()) {
        text = tr("Row %1, %2", "number, column")
                   .arg(countText(row), grid.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const CellProblem *problem = grid.model()->problemAt(row, column);
        if (!problem)
            problem = grid.model()->problemAt(row, -1);
        if (problem)
            text = tr("%1: %2", "place in the file, problem").arg(text, problemText(*problem, m_session.match()));
    }
    m_ui->cellLabel->setFullText(text);
    m_ui->cellLine->setVisible(!text.isEmpty());
    m_ui->backToProblemsButton->setVisible(m_cameFromProblems);
}

void FileSection::showProblem()
{
    const auto &problem = m_session.fileProblem();
    if (!problem || m_session.isReading()) {
        const qint64 line = m_session.inspection() ? m_session.inspection()->unclosedQuoteLine : 0;
        if (line > 0 && !m_session.isReading())
            m_ui->fileBanner->showMessage(
                Tone::Warning, fileProblemText({FileProblemKind::UnclosedQuote, m_session.path(), {}, line}));
        else
            m_ui->fileBanner->dismiss();
        return;
    }
    BannerAction again{tr("Look at the file again"), [this] { m_session.readAgain(); }};
    BannerAction literal;
    if (problem->kind == FileProblemKind::UnclosedQuote || problem->kind == FileProblemKind::RecordTooLong) {
        literal = {tr("Read quotes as they stand"), [this] {
                       DialectChoice choice = m_session.choice();
                       choice.quote = u'\0';
                       m_session.setChoice(choice);
                   }};
    }
    m_ui->fileBanner->showMessage(
        Tone::Danger, tr("%1. %2", "title, text").arg(fileProblemTitle(*problem), fileProblemText(*problem)), again,
        literal);
}

} // namespace nudge
