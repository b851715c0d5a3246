// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/messages_panel.h"

#include "gui/campaigns/message_rows.h"
#include "gui/common/error_text.h"
#include "gui/common/format_text.h"
#include "gui/common/icons.h"
#include "gui/common/row_delegate.h"
#include "ui_messages_panel.h"

namespace nudge {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MessagesPanel::MessagesPanel(ApiService &api, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::MessagesPanel>()),
      m_api(api),
      m_rows(new MessageRows(this))
{
    m_ui->setupUi(this);
    m_ui->countLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->noteLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->messageSearch->addAction(themedIcon(u"search"), QLineEdit::LeadingPosition);
    m_ui->splitter->setStretchFactor(0, 2);
    m_ui->splitter->setStretchFactor(1, 3);
    m_ui->splitter->setChildrenCollapsible(false);
    setUpList();

    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(150ms);
    connect(m_ui->messageSearch, &QLineEdit::textChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(&m_searchDelay, &QTimer::timeout, this, [this] {
        m_model.setSearch(m_ui->messageSearch->text());
        showCount();
    });
    connect(&m_model, &MessageListModel::searchFinished, this, &MessagesPanel::showCount);
    connect(m_ui->currentRunButton, &QPushButton::clicked, this, &MessagesPanel::currentRunRequested);
    clear();
}

MessagesPanel::~MessagesPanel() = default;

void MessagesPanel::setUpList()
{
    m_rows->setSourceModel(&m_model);
    m_ui->messageList->setModel(m_rows);
    m_ui->messageList->setItemDelegate(new TwoLineDelegate(m_ui->messageList));
    connect(m_ui->messageList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MessagesPanel::showCurrent);
    const auto ensureCurrent = [this] {
        if (!m_ui->messageList->currentIndex().isValid() && m_rows->rowCount() > 0)
            m_ui->messageList->setCurrentIndex(m_rows->index(0, 0));
        showCurrent();
    };
    connect(m_rows, &QAbstractItemModel::modelReset, this, ensureCurrent);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, ensureCurrent);
}

void MessagesPanel::clear()
{
    m_loader.reset();
    m_campaign = {};
    m_run = 0;
    m_loading = false;
    m_error.reset();
    m_model.setStore(nullptr);
    showState();
    Q_EMIT filesChanged();
}

void MessagesPanel::load(const Campaign &campaign, int run)
{
    m_campaign = campaign;
    m_run = run;
    m_error.reset();
    m_loading = true;
    m_loader = std::make_unique<MessageLoader>(m_api, campaign, run);
    m_model.setStore(m_loader->store());
    connect(m_loader.get(), &MessageLoader::progressed, this, &MessagesPanel::onProgress);
    connect(m_loader.get(), &MessageLoader::finished, this, &MessagesPanel::onFinished);
    showState();
    Q_EMIT filesChanged();
    m_loader->start();
}

int MessagesPanel::files() const
{
    return m_loader ? m_loader->load().files : 0;
}

void MessagesPanel::focusSearch()
{
    m_ui->messageSearch->setFocus(Qt::ShortcutFocusReason);
    m_ui->messageSearch->selectAll();
}

void MessagesPanel::onProgress()
{
    m_model.storeGrew();
    showState();
    Q_EMIT filesChanged();
}

void MessagesPanel::onFinished(const Result<MessageLoad> &load)
{
    m_loading = false;
    if (!load.ok())
        m_error = load.error();
    m_model.storeGrew();
    showState();
    Q_EMIT filesChanged();
}

void MessagesPanel::showState()
{
    const auto retry = [this] { load(m_campaign, m_run); };
    const bool any = m_model.total() > 0;
    if (any || m_campaign.id.isEmpty())
        m_ui->stack->setCurrentWidget(m_ui->messagesPage);
    else if (m_loading)
        m_ui->stack->setCurrentWidget(m_ui->loadingPage);
    else
        m_ui->stack->setCurrentWidget(m_ui->statePage);

    if (m_error && any)
        m_ui->messagesBanner->showError(*m_error, retry);
    else
        m_ui->messagesBanner->dismiss();
    if (m_error && !any)
        m_ui->statePage->setMessage(Tone::Danger, u"error"_s, errorTitle(*m_error), errorText(*m_error),
                                    tr("Try again"), retry);
    else if (!any && !m_loading)
        m_ui->statePage->setEmpty(
            {u"messages"_s, tr("No messages"),
             m_run == 0 ? tr("Nothing has been generated for this campaign yet.") : tr("This run has no messages."),
             nullptr});
    showNote();
    showCount();
}

void MessagesPanel::showNote()
{
    QString note;
    if (m_run != 0)
        note = tr("Messages of run %1").arg(m_run);
    else if (m_loader && !m_loading && m_model.total() > 0 && m_loader->load().source == MessageSource::Generated)
        note = m_campaign.stage == CampaignStage::Published
                   ? tr("One message for each segment. The files with each recipient's own message do not exist yet.")
                   : tr("One message for each segment. Each recipient's own message exists once the campaign is "
                        "published.");
    else if (m_loader && !m_loader->load().columnsFound)
        note = tr("The file has no column that is known to hold the recipient or the text; all its values stand below "
                  "the preview. Name the columns in a contract file: see Settings.");
    m_ui->noteLabel->setText(note);
    m_ui->noteLabel->setVisible(!note.isEmpty());
    m_ui->currentRunButton->setVisible(m_run != 0);
}

void MessagesPanel::showCount()
{
    const qint64 total = m_model.total();
    QString text;
    if (m_model.isSearching())
        text = tr("Searching… %1 found so far").arg(countText(m_model.rowCount()));
    else if (!m_model.search().isEmpty())
        text = tr("%1 of %Ln message(s)", nullptr, int(total)).arg(countText(m_model.rowCount()));
    else
        text = tr("%Ln message(s)", nullptr, int(total));
    if (m_loading && m_loader && m_loader->load().files > 0)
        //: A file that is being loaded, of so many
        text += u" · "_s + tr("loading file %1 of %2").arg(m_loader->load().filesDone + 1).arg(m_loader->load().files);
    m_ui->countLabel->setText(text);
}

void MessagesPanel::showCurrent()
{
    const QModelIndex current = m_ui->messageList->currentIndex();
    if (current.isValid())
        m_ui->messagePreview->showMessage(current.data(MessageListModel::MessageRole).value<Message>(),
                                          m_model.otherColumns());
    else
        m_ui->messagePreview->clear();
}

} // namespace nudge
