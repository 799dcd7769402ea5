//! Questions: a dialog's words are made elsewhere; here is what is asked and what can be answered.

mod answer;

pub use answer::{Answer, Choice};

use std::sync::Arc;

use jiff::{Timestamp, civil::Date};

use answer::{act_on_user, dangerous, safe};

use crate::{
    domain::{
        app::AppDeed,
        bulk::{BulkUsers, BulkWork},
        card::CardMark,
        command::{ActOnUser, BuySeats, Command, EditField, UserAction},
        email::Email,
        forecast::Forecast,
        granting::CannotGive,
        guard::Refusal,
        hub_id::HubId,
        id::UserId,
        order::OrderId,
        permission::PermissionKey,
        preset::PresetId,
        rejection::Rejection,
        seat::{SeatType, Shortage},
        snapshot::Snapshot,
        subscription::{Product, Tier},
        team::TeamId,
        template::TemplateId,
    },
    ui::{
        action::ActionId,
        drafts::Offer,
        i18n::{Arg, Words},
        screens::users::hidden::Hidden,
        toast::Saying,
        wizards::create_user::Narrowing,
        wording::user_actions::Whom,
    },
};

/// Where one wants to go from a record in which something was edited [USR-09].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Wherever this action leads.
    To(ActionId),
    /// Back to the list.
    Close,
    /// To the record of the next user.
    Next,
    /// To the record of the user before.
    Previous,
    /// Out of the program.
    Quit,
}

/// Where one wants to go from the classic flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassicLeave {
    /// Back to the list.
    List,
    /// To the seat-based wizard [LEG-21].
    SeatFlow,
    /// To the user who has the address already [ER-03].
    User(UserId),
}

/// What is asked about a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfSnapshot {
    /// Save over it?
    Replace,
    /// Go back to it?
    Restore,
    /// Delete it?
    Delete,
}

/// A question with its buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialog {
    /// What is asked.
    pub question: Question,
    /// Which button has the focus.
    pub focus: usize,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Discard what was put into the wizard, so many addresses among it?
    DiscardWizard(usize),
    /// Leave the program although the wizard holds something? It is kept, and offered the next time.
    QuitUnsaved {
        /// Whether what is unsaved is kept as a draft, and offered the next time.
        kept: bool,
    },
    /// Resume what was found unfinished?
    Unfinished(Offer),
    /// Resume it, or begin anew?
    ResumeOrAnew(Offer),
    /// Too few seats: what instead? [ER-07]
    Shortage(SeatType, Shortage),
    /// A seat that the operator cannot give.
    SeatRefused(SeatType, Refusal),
    /// An access that cannot be given, or that the seat cannot hold [CRU-28].
    AccessRefused(CannotGive),
    /// Give up the permissions that were adjusted, for another way to narrow access? [CRU-28]
    DiscardAdjustments(Narrowing),
    /// The same, for another template.
    OtherTemplate(TemplateId),
    /// Keep the permissions that were changed?
    UnsavedPermissions,
    /// Keep the tag of a partner employee as it was switched? [PET-05]
    UnsavedTag {
        /// Whose tag it is, by name.
        name: String,
        /// How it was switched.
        on: bool,
        /// What else is not saved: it lies below, and stays there whatever becomes of the tag.
        below: Option<Below>,
    },
    /// Keep the notifications that were turned on or off?
    UnsavedNotifications,
    /// Give up what was entered into a form?
    DiscardForm,
    /// Give up the domain that was typed on Partners > Automation?
    DiscardDomain,
    /// Give up what was chosen in the sync settings of Salesforce?
    DiscardSync,
    /// Save what was edited in a record? [USR-09, AC-52]
    UnsavedRecord(Leave),
    /// A field that somebody else has made something else of: which of the two? [USR-07]
    Conflict {
        /// Which field.
        field: EditField,
        /// What it is to be.
        mine: Saying,
        /// What it has become meanwhile.
        theirs: Saying,
    },
    /// Move somebody to View-Only, who loses these permissions by it? [USR-10]
    Strip(Vec<PermissionKey>),
    /// No seat is free for one user: what instead? [ER-07, USR-12]
    UserShortage(SeatType, Shortage),
    /// Take rights from oneself? [0.5]
    OwnLoss,
    /// Users that cannot be added from Salesforce [CRU-11].
    SalesforceRefused(Refusal),
    /// Take seats back from a scheduled removal? [ER-24]
    TakeBack {
        /// What was refused for want of this answer.
        rejection: Rejection,
        /// What to hand in again, with the answer in it.
        command: Box<Command>,
    },
    /// Buy these seats, for what they cost?
    BuySeats {
        /// How many of which type.
        order: BuySeats,
        /// How many of the type there are then.
        purchased: u32,
        /// Fictional price of all of them for a month, in cents.
        monthly_cents: u64,
        /// What they cost before that, if they cost anything.
        bill: Option<SeatsBill>,
    },
    /// Charge again what is past due? [PRC-16]
    RetryCharge {
        /// Which order.
        order: OrderId,
        /// What it is for.
        what: String,
        /// What it comes to, in cents.
        total_cents: u64,
        /// The card that is charged.
        card: CardMark,
    },
    /// Take a removal back, so that its seats stay? [RMS-11]
    CancelRemoval {
        /// The seat type.
        seat: SeatType,
        /// How many were to leave.
        seats: u32,
        /// When.
        effective_on: Date,
    },
    /// Start a free trial? [PRC-01]
    StartTrial {
        /// Of which product.
        product: Product,
        /// At which tier.
        tier: Tier,
        /// The first day on which it is over.
        ends_on: Date,
        /// How many seats of which type it brings, if any.
        seats: Option<(SeatType, u32)>,
    },
    /// Give up a checkout? The ticks of a bundle stay [PRC-13].
    DiscardCheckout,
    /// Move the simulated clock on?
    MoveClock {
        /// To when.
        to: Timestamp,
        /// What happens on the way.
        ahead: Box<Forecast>,
    },
    /// Save over a snapshot, go back to it, or delete it?
    Snapshot {
        /// Which of the three.
        what: OfSnapshot,
        /// The snapshot.
        snapshot: Box<Snapshot>,
        /// How many users the world has now.
        users: u64,
    },
    /// Do this to a user? [USR-07]
    ActOnUser {
        /// What.
        wanted: ActOnUser,
        /// To whom.
        whom: Box<Whom>,
    },
    /// Do this to several users? [EXT-25, EXT-16]
    Bulk {
        /// What, and to whom.
        wanted: Box<BulkUsers>,
        /// The names of the first of them.
        names: Vec<String>,
        /// How many there are.
        count: usize,
        /// How many more were selected and cannot be.
        skipped: usize,
        /// Whether it goes on as a job.
        job: bool,
        /// Whether it is known who of them can be; the count is an upper bound where not.
        known: bool,
        /// How many of them the list hides, and by what.
        hidden: Option<Hidden>,
    },
    /// No seat is free for a user to come back: buy one? [ER-07]
    SeatMissing(SeatType, Shortage),
    /// Delete a team? [EXT-14]
    DeleteTeam {
        /// Which.
        team: TeamId,
        /// Its name.
        name: String,
        /// How many users have it as main team.
        main: usize,
        /// How many users have it as extra team.
        extra: usize,
        /// The names of the teams below it.
        below: Vec<String>,
    },
    /// Take somebody out of a team? [EXT-14]
    RemoveMember {
        /// Who.
        user: UserId,
        /// Their name.
        name: String,
        /// The team's name.
        team: String,
        /// The extra team that it is; their main team otherwise.
        extra: Option<TeamId>,
    },
    /// Delete a preset? [EXT-15]
    DeletePreset {
        /// Which.
        preset: PresetId,
        /// Its name.
        name: String,
        /// How many users have it.
        users: usize,
    },
    /// Let an address no longer count as an employee's? [DOM-08, EXT-40]
    EndException {
        /// Which.
        email: Email,
        /// The name of the tagged user who has it, who is an employee all the same.
        user: Option<String>,
    },
    /// Work for a client no longer? [EXT-39]
    EndServices {
        /// Which.
        client: HubId,
        /// Its name.
        name: String,
        /// How many people work there without being assigned, and go on.
        stay: usize,
    },
    /// Discard what was put into the classic flow?
    LeaveClassic(ClassicLeave),
    /// Keep nobody, or remove somebody, who has access to no product? [ER-19]
    NoProduct {
        /// What to hand in again, with the answer in it.
        command: Box<Command>,
        /// Whose address it is.
        email: String,
        /// Whether the user would be new.
        new: bool,
    },
    /// Install an app, or take it off? [NAV-06]
    App {
        /// Which of the two.
        deed: AppDeed,
        /// The app.
        slug: Arc<str>,
        /// Its name.
        name: String,
        /// Whether sync settings were chosen and not saved, which are lost with it.
        unsaved: bool,
    },
    /// A command was refused: nothing but to read why.
    Refused(Rejection),
}

impl Dialog {
    /// A question with the focus on its safe button: the one that changes nothing, where there is one. An unfinished batch
    /// is gone on with.
    pub fn new(question: Question) -> Self {
        let choices = question.choices();
        let at = |answer| choices.iter().position(|choice| choice.answer == answer);
        let focus = at(Answer::Resume).or_else(|| at(Answer::Keep));
        let focus = focus.or_else(|| choices.iter().position(|choice| !choice.dangerous)).unwrap_or(0);
        Self { question, focus }
    }

    /// Moves the focus from button to button.
    pub fn step(&mut self, by: isize) {
        let count = self.question.choices().len() as isize;
        self.focus = (self.focus as isize + by).rem_euclid(count) as usize;
    }

    /// What the focused button answers.
    pub fn answer(&self) -> Answer {
        self.question.choices().get(self.focus).map_or(Answer::Keep, |choice| choice.answer)
    }
}

/// What lies below the panel of the tag with something that is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Below {
    /// The permission editor.
    Permissions,
    /// The record.
    Record,
}

/// What seats cost that are added within a term, before anybody agrees to it [SEA-10, EXT-26].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatsBill {
    /// For the rest of the term, in cents.
    pub rest_cents: u64,
    /// The day of the bill that it comes with.
    pub on: Date,
    /// The card that it goes to.
    pub card: CardMark,
}

impl Question {
    /// The name flows use.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::DiscardWizard(_)
            | Self::LeaveClassic(_)
            | Self::DiscardForm
            | Self::DiscardDomain
            | Self::DiscardSync
            | Self::DiscardCheckout => "question.discard",
            Self::NoProduct { .. } => "question.no-product",
            Self::QuitUnsaved { .. } => "question.quit",
            Self::Unfinished(_) => "question.unfinished",
            Self::ResumeOrAnew(_) => "question.resume",
            Self::Shortage(..) | Self::UserShortage(..) => "question.shortage",
            Self::SeatRefused(..) => "question.seat-refused",
            Self::AccessRefused(_) => "question.access-refused",
            Self::DiscardAdjustments(_) | Self::OtherTemplate(_) => "question.discard-adjustments",
            Self::UnsavedPermissions
            | Self::UnsavedTag { .. }
            | Self::UnsavedRecord(_)
            | Self::UnsavedNotifications => "question.unsaved",
            Self::Conflict { .. } => "question.conflict",
            Self::Strip(_) => "question.strip",
            Self::OwnLoss => "question.own-loss",
            Self::SalesforceRefused(_) => "question.salesforce-refused",
            Self::TakeBack { .. } => "question.take-back",
            Self::BuySeats { .. } => "question.buy-seats",
            Self::RetryCharge { .. } => "question.retry-charge",
            Self::CancelRemoval { .. } => "question.cancel-removal",
            Self::MoveClock { .. } => "question.move-clock",
            Self::Snapshot { what: OfSnapshot::Replace, .. } => "question.replace-snapshot",
            Self::Snapshot { what: OfSnapshot::Restore, .. } => "question.restore-snapshot",
            Self::Snapshot { what: OfSnapshot::Delete, .. } => "question.delete-snapshot",
            Self::StartTrial { .. } => "question.start-trial",
            Self::ActOnUser { .. } => "question.user-action",
            Self::SeatMissing(..) => "question.seat-missing",
            Self::Bulk { .. } => "question.bulk",
            Self::DeleteTeam { .. } => "question.delete-team",
            Self::RemoveMember { .. } => "question.remove-member",
            Self::DeletePreset { .. } => "question.delete-preset",
            Self::EndException { .. } => "question.end-exception",
            Self::EndServices { .. } => "question.end-services",
            Self::App { .. } => "question.app",
            Self::Refused(_) => "question.refused",
        }
    }

    /// The buttons, the safe one last where there is one, as it is drawn outermost.
    pub const fn choices(&self) -> &'static [Choice] {
        const KEEP_EDITING: Choice = safe("button-keep-editing", Answer::Keep);
        const DISCARD: &[Choice] = &[dangerous("button-discard", Answer::Discard), KEEP_EDITING];
        // Nothing that was chosen is lost by it.
        const LEAVE: &[Choice] =
            &[dangerous("button-leave-checkout", Answer::Discard), safe("button-stay", Answer::Keep)];
        // What is in the wizard is kept as a draft.
        const QUIT: &[Choice] = &[safe("button-quit", Answer::Quit), KEEP_EDITING];
        const QUIT_LOST: &[Choice] = &[dangerous("button-quit", Answer::Quit), KEEP_EDITING];
        const RESUME: Choice = safe("button-resume", Answer::Resume);
        const UNFINISHED: &[Choice] =
            &[dangerous("button-discard", Answer::DropDraft), safe("button-not-now", Answer::Keep), RESUME];
        const RESUME_OR_ANEW: &[Choice] = &[dangerous("button-start-anew", Answer::StartAnew), RESUME];
        const SHORTAGE: &[Choice] = &[
            safe("button-other-seat", Answer::OtherSeat),
            safe("button-shrink-batch", Answer::ShrinkBatch),
            safe("button-buy-seats", Answer::BuySeats),
        ];
        const CANCEL_REMOVAL: &[Choice] =
            &[dangerous("cancel-removal-link", Answer::Accept), safe("button-keep-removal", Answer::Keep)];
        const RETRY: &[Choice] =
            &[dangerous("button-retry-charge", Answer::Accept), safe("button-not-now", Answer::Keep)];
        const MOVE_CLOCK: &[Choice] =
            &[dangerous("button-move-clock", Answer::Accept), safe("button-cancel", Answer::Keep)];
        const CANCEL: Choice = safe("button-cancel", Answer::Keep);
        const REMOVE_MEMBER: &[Choice] = &[dangerous("button-remove-member", Answer::Accept), CANCEL];
        const SNAPSHOT_REPLACE: &[Choice] = &[dangerous("button-snapshot-replace", Answer::Accept), CANCEL];
        const SNAPSHOT_RESTORE: &[Choice] = &[dangerous("button-snapshot-restore", Answer::Accept), CANCEL];
        const SNAPSHOT_DELETE: &[Choice] = &[dangerous("button-snapshot-delete", Answer::Accept), CANCEL];
        const START_TRIAL: &[Choice] = &[safe("button-try", Answer::Accept), safe("button-cancel", Answer::Keep)];
        const BUY: &[Choice] = &[dangerous("button-buy", Answer::Accept), safe("button-cancel", Answer::Keep)];
        const TAKE_BACK: &[Choice] =
            &[dangerous("button-take-back", Answer::Accept), safe("button-other-seat", Answer::OtherSeat)];
        const TAKE_BACK_FOR_ALL: &[Choice] =
            &[dangerous("button-take-back-change", Answer::Accept), safe("button-cancel", Answer::Keep)];
        const RESEND_ALL: &[Choice] =
            &[safe("button-resend-invites", Answer::Accept), safe("button-cancel", Answer::Keep)];
        const ADJUSTMENTS: &[Choice] = &[dangerous("button-discard", Answer::Accept), KEEP_EDITING];
        const UNSAVED: &[Choice] =
            &[dangerous("button-discard", Answer::Discard), safe("button-save", Answer::Save), KEEP_EDITING];
        const DELETE: &[Choice] = &[dangerous("button-delete", Answer::Accept), safe("button-cancel", Answer::Keep)];
        const END_EXCEPTION: &[Choice] = &[dangerous("button-end-exception", Answer::Accept), CANCEL];
        const END_SERVICES: &[Choice] = &[dangerous("button-end-services", Answer::Accept), CANCEL];
        const UNAPPLIED: &[Choice] =
            &[dangerous("button-discard", Answer::Discard), safe("bulk-apply", Answer::Save), KEEP_EDITING];
        const CONFLICT: &[Choice] =
            &[safe("button-mine", Answer::Mine), safe("button-theirs", Answer::Theirs), KEEP_EDITING];
        const STRIP: &[Choice] = &[dangerous("button-strip", Answer::Accept), safe("button-keep-seat", Answer::Keep)];
        const OWN_LOSS: &[Choice] = &[dangerous("button-own-loss", Answer::Accept), KEEP_EDITING];
        const USER_SHORTAGE: &[Choice] = &[
            safe("button-other-seat", Answer::OtherSeat),
            safe("button-buy-seats", Answer::BuySeats),
            safe("button-keep-seat", Answer::Keep),
        ];
        const NOT_KEPT: &[Choice] =
            &[dangerous("button-keep-nobody", Answer::Accept), safe("button-go-back", Answer::Keep)];
        const REMOVED: &[Choice] =
            &[dangerous("button-remove-user", Answer::Accept), safe("button-go-back", Answer::Keep)];
        const CLOSE: &[Choice] = &[safe("button-close", Answer::Keep)];
        const INSTALL: &[Choice] = &[safe("apps-install-yes", Answer::Accept), CANCEL];
        const UNINSTALL: &[Choice] = &[dangerous("apps-uninstall", Answer::Accept), CANCEL];
        const SEAT_MISSING: &[Choice] =
            &[safe("button-buy-seats", Answer::BuySeats), safe("button-cancel", Answer::Keep)];
        const KEEP_AND_REACTIVATE: &[Choice] =
            &[dangerous("button-take-back-reactivate", Answer::Accept), safe("button-cancel", Answer::Keep)];
        const KEEP_AND_GIVE: &[Choice] =
            &[dangerous("button-take-back-give", Answer::Accept), safe("button-other-seat", Answer::OtherSeat)];
        match self {
            Self::DiscardWizard(_)
            | Self::DiscardForm
            | Self::DiscardDomain
            | Self::DiscardSync
            | Self::LeaveClassic(_) => DISCARD,
            Self::App { deed: AppDeed::Uninstalled, .. } => UNINSTALL,
            Self::App { .. } => INSTALL,
            Self::DiscardCheckout => LEAVE,
            Self::StartTrial { .. } => START_TRIAL,
            Self::NoProduct { new: true, .. } => NOT_KEPT,
            Self::NoProduct { new: false, .. } => REMOVED,
            Self::QuitUnsaved { kept: true } => QUIT,
            Self::QuitUnsaved { kept: false } => QUIT_LOST,
            Self::Unfinished(_) => UNFINISHED,
            Self::ResumeOrAnew(_) => RESUME_OR_ANEW,
            Self::Shortage(..) => SHORTAGE,
            Self::TakeBack { rejection: Rejection::ActOnUser(_), .. } => KEEP_AND_REACTIVATE,
            Self::TakeBack { rejection: Rejection::Bulk(_), .. } => TAKE_BACK_FOR_ALL,
            Self::TakeBack { rejection: Rejection::EditUser(_), .. } => KEEP_AND_GIVE,
            Self::TakeBack { .. } => TAKE_BACK,
            Self::ActOnUser { wanted, .. } => act_on_user(wanted.action),
            Self::Bulk { wanted, .. } => match wanted.work {
                BulkWork::Deactivate => act_on_user(UserAction::Deactivate),
                BulkWork::ResendInvites | BulkWork::Edit(_) => RESEND_ALL,
            },
            Self::SeatMissing(..) => SEAT_MISSING,
            Self::DeleteTeam { .. } | Self::DeletePreset { .. } => DELETE,
            Self::RemoveMember { .. } => REMOVE_MEMBER,
            Self::EndException { .. } => END_EXCEPTION,
            Self::EndServices { .. } => END_SERVICES,
            Self::DiscardAdjustments(_) | Self::OtherTemplate(_) => ADJUSTMENTS,
            Self::UnsavedPermissions => UNAPPLIED,
            Self::UnsavedTag { .. } | Self::UnsavedRecord(_) | Self::UnsavedNotifications => UNSAVED,
            Self::Conflict { .. } => CONFLICT,
            Self::Strip(_) => STRIP,
            Self::OwnLoss => OWN_LOSS,
            Self::UserShortage(..) => USER_SHORTAGE,
            Self::BuySeats { .. } => BUY,
            Self::RetryCharge { .. } => RETRY,
            Self::CancelRemoval { .. } => CANCEL_REMOVAL,
            Self::MoveClock { .. } => MOVE_CLOCK,
            Self::Snapshot { what: OfSnapshot::Replace, .. } => SNAPSHOT_REPLACE,
            Self::Snapshot { what: OfSnapshot::Restore, .. } => SNAPSHOT_RESTORE,
            Self::Snapshot { what: OfSnapshot::Delete, .. } => SNAPSHOT_DELETE,
            Self::SeatRefused(..) | Self::AccessRefused(_) | Self::SalesforceRefused(_) | Self::Refused(_) => CLOSE,
        }
    }

    /// The label of one of its buttons.
    pub fn label(&self, choice: &Choice, words: &Words) -> String {
        match (self, choice.answer) {
            (
                Self::Shortage(_, short) | Self::SeatMissing(_, short) | Self::UserShortage(_, short),
                Answer::BuySeats,
            ) => words.with(choice.label, &[("count", Arg::Count(short.missing().into()))]),
            _ => words.text(choice.label),
        }
    }
}
