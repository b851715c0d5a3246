// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/verdict_bar.h"

#include "gui/common/format_text.h"
#include "import/import_session.h"
#include "ui_verdict_bar.h"

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kLeastProgress = 120; // px

} // namespace

VerdictBar::VerdictBar(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::VerdictBar>())
{
    m_ui->setupUi(this);
    m_ui->progressLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->checkProgress->setMaximum(kProgressSteps);
    m_ui->checkProgress->setMinimumWidth(kLeastProgress);
    // What it shows changes; the parts below it stay where they are.
    setMinimumHeight(m_ui->showProblemsButton->sizeHint().height());
    connect(m_ui->cancelCheckButton, &QPushButton::clicked, &session, &ImportSession::cancelCheck);
    connect(m_ui->checkAgainButton, &QPushButton::clicked, &session, &ImportSession::checkAgain);
    connect(m_ui->showProblemsButton, &QPushButton::clicked, this, &VerdictBar::problemsRequested);
    connect(&session, &ImportSession::checkProgressed, this, &VerdictBar::showProgress);
    connect(&session, &ImportSession::blockChanged, this, &VerdictBar::refresh);
    refresh();
}

VerdictBar::~VerdictBar() = default;

void VerdictBar::refresh()
{
    const auto verdict = m_session.verdict();
    const bool checking = m_session.isChecking();
    const bool stopped = m_session.block() == UploadBlock::NotChecked;
    m_ui->chips->setVisible(verdict != nullptr);
    m_ui->showProblemsButton->setVisible(verdict && !verdict->clusters.isEmpty());
    m_ui->checkProgress->setVisible(checking);
    m_ui->progressLabel->setVisible(checking);
    m_ui->cancelCheckButton->setVisible(checking);
    m_ui->checkAgainButton->setVisible(stopped);
    if (verdict)
        showSums(*verdict);
    if (checking)
        showProgress(m_session.validation()->progress());
    setVisible(m_session.inspection() && (verdict || checking || stopped));
}

void VerdictBar::showProgress(const ValidationProgress &progress)
{
    if (!m_session.validation())
        return;
    const double share = progress.bytesTotal > 0 ? double(progress.bytesRead) / double(progress.bytesTotal) : 0;
    m_ui->checkProgress->setValue(int(share * kProgressSteps));
    const qint64 elapsed = m_session.validation()->elapsedMilliseconds();
    QStringList parts{tr("%Ln row(s) checked", nullptr, int(progress.rows)),
                      tr("%Ln rejected", nullptr, int(progress.rejected))};
    if (elapsed > 500 && progress.bytesRead > 0) {
        const double perSecond = double(progress.bytesRead) * 1000 / double(elapsed);
        parts << tr("%1/s", "bytes in a second").arg(sizeText(qint64(perSecond)))
              << tr("%1 left", "a duration")
                     .arg(durationText(qint64(double(progress.bytesTotal - progress.bytesRead) / perSecond)));
    }
    m_ui->progressLabel->setFullText(parts.join(u" · "_s));
}

void VerdictBar::showSums(const Verdict &verdict)
{
    qint64 warnings = 0;
    for (const ProblemCluster &each : verdict.clusters)
        warnings += each.isWarning ? each.count : 0;
    m_ui->validChip->setChip(verdict.valid > 0 ? Tone::Success : Tone::Neutral, u"check"_s,
                             tr("%Ln row(s) can be uploaded", nullptr, int(verdict.valid)));
    m_ui->rejectedChip->setChip(verdict.rejected > 0 ? Tone::Danger : Tone::Neutral, u"error"_s,
                                tr("%Ln row(s) rejected", nullptr, int(verdict.rejected)));
    const qint64 dropped = verdict.rows - verdict.valid - verdict.rejected;
    m_ui->droppedChip->setChip(Tone::Neutral, u"close"_s, tr("%Ln row(s) left out", nullptr, int(dropped)));
    m_ui->droppedChip->setVisible(dropped > 0);
    m_ui->warningChip->setChip(Tone::Warning, u"warning"_s, tr("%Ln warning(s)", nullptr, int(warnings)));
    m_ui->warningChip->setVisible(warnings > 0);
}

} // namespace nudge
