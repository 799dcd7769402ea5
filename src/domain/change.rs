//! Changes: what a decision does.

use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::Date;

use super::{
    app::AppDeed,
    audit::AuditEntry,
    bulk::{BulkOutcome, BulkWork},
    card::{CardMark, CardProblem},
    clean::Label,
    command::{SetUp, UserAction},
    email::Email,
    hub_id::HubId,
    id::UserId,
    job::JobId,
    mail::Mail,
    order::OrderId,
    partner::PartnerReceipt,
    preset::PresetId,
    property::PropertyId,
    record::{Record, RecordKey},
    salesforce::Switched,
    seat::SeatType,
    subscription::Product,
    team::TeamId,
};

/// Everything one command does, to be written in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Records to put.
    pub puts: Vec<Record>,
    /// Records to take away.
    pub removes: Vec<RecordKey>,
    /// What the audit log gets [INV-23].
    pub audit: Vec<AuditEntry>,
    /// What the outbox gets.
    pub mail: Vec<Mail>,
    /// What the asker is told.
    pub receipt: Receipt,
}

impl Change {
    /// The accounts it writes to; a commit names the revision of each.
    pub fn accounts(&self) -> BTreeSet<HubId> {
        let puts = self.puts.iter().filter_map(|record| record.key().hub());
        let removes = self.removes.iter().filter_map(RecordKey::hub);
        let audit = self.audit.iter().map(|entry| entry.hub);
        let mail = self.mail.iter().map(|mail| mail.hub);
        puts.chain(removes).chain(audit).chain(mail).collect()
    }
}

/// What the asker is told about a change that was committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// Users were created.
    UsersCreated {
        /// Who, in the order of the batch.
        users: Vec<UserId>,
        /// How many of them were mailed.
        mailed: usize,
        /// Seats that were taken back from a scheduled removal.
        taken_back: Option<TakenBack>,
    },
    /// Somebody signed up.
    SignedUp {
        /// Who.
        user: UserId,
    },
    /// Somebody chose another password.
    PasswordChosen {
        /// Who.
        user: UserId,
    },
    /// Users were read out into a file.
    UsersExported {
        /// How many.
        users: usize,
    },
    /// Seats were bought.
    SeatsBought {
        /// Their type.
        seat: SeatType,
        /// How many.
        quantity: u32,
        /// How many there are of the type now, those among them.
        purchased: u32,
    },
    /// Another card is on file.
    CardSet {
        /// Which.
        card: CardMark,
    },
    /// Products and add-ons were bought.
    Purchased {
        /// The order.
        order: OrderId,
        /// What was charged, in cents.
        total_cents: u64,
    },
    /// A free trial began.
    TrialStarted {
        /// Of which product.
        product: Product,
        /// The first day on which it is over.
        ends_on: Date,
    },
    /// The end of a free trial was announced.
    TrialAnnounced {
        /// In which account.
        hub: HubId,
        /// Of which product.
        product: Product,
    },
    /// A free trial ended, or users were taken off its seats before it does.
    TrialEnded {
        /// In which account.
        hub: HubId,
        /// Of which product.
        product: Product,
        /// How many users moved to another seat.
        moved: usize,
    },
    /// What was due was paid.
    ChargeRetried {
        /// The order.
        order: OrderId,
        /// What was charged, in cents.
        total_cents: u64,
    },
    /// The sales team was contacted.
    SalesContacted {
        /// The order that stands for it.
        order: OrderId,
    },
    /// Something was done on the partner side.
    Partner(PartnerReceipt),
    /// Something was done to an app.
    App {
        /// Its slug.
        slug: Arc<str>,
        /// Its name.
        name: Label,
        /// What.
        deed: AppDeed,
    },
    /// Another user of Salesforce is connected.
    SalesforceSwitched(Box<Switched>),
    /// The sync settings of Salesforce are as they were asked for.
    SyncSettingsSaved,
    /// Seats leave at the renewal.
    RemovalScheduled {
        /// Their type.
        seat: SeatType,
        /// How many, of this removal alone.
        seats: u32,
        /// How many leave in all.
        total: u32,
        /// When.
        effective_on: Date,
    },
    /// Seats that were to leave stay.
    RemovalCancelled {
        /// Their type.
        seat: SeatType,
        /// How many.
        seats: u32,
        /// When they were to leave.
        effective_on: Date,
    },
    /// Terms ended, and the next ones began.
    Renewed {
        /// In which account.
        hub: HubId,
        /// On which day.
        on: Date,
        /// Seats that left.
        removed: Vec<(SeatType, u32)>,
        /// What was billed [PRC-16].
        bill: Option<Bill>,
    },
    /// Users were given a team or a preset, or none any more.
    UsersSetUp {
        /// What was set up.
        set_up: SetUp,
        /// How many of those it was asked for have it so now, be it new to them or not.
        users: usize,
        /// How many were passed over, since they were deleted meanwhile.
        gone: usize,
    },
    /// Something was done to a user.
    ActedOnUser {
        /// To whom; no longer in the world when it was a deletion.
        user: UserId,
        /// Their address.
        email: Email,
        /// What.
        action: UserAction,
        /// Seats that were taken back from a scheduled removal.
        taken_back: Option<TakenBack>,
    },
    /// A team is as it was asked for.
    TeamKept {
        /// Which.
        team: TeamId,
        /// Its name.
        name: Label,
        /// Whether it is new.
        new: bool,
    },
    /// A team was deleted.
    TeamDeleted {
        /// Its name.
        name: Label,
        /// How many users had it, as main or extra team.
        users: usize,
    },
    /// A preset is as it was asked for.
    PresetKept {
        /// Which.
        preset: PresetId,
        /// Its name.
        name: Label,
        /// Whether it is new.
        new: bool,
    },
    /// A preset was deleted.
    PresetDeleted {
        /// Its name.
        name: Label,
        /// How many users had it.
        users: usize,
    },
    /// A property is as it was asked for.
    PropertyKept {
        /// Which.
        property: PropertyId,
        /// Its name.
        name: Label,
        /// Whether it is new.
        new: bool,
    },
    /// A property is a default one, or none.
    DefaultPropertySet {
        /// Which.
        property: PropertyId,
        /// Its name.
        name: Label,
        /// Whether it is one.
        default: bool,
    },
    /// The operator's own notifications are as they were asked for.
    NotificationsSet,
    /// A sample lead was assigned.
    LeadAssigned {
        /// To whom.
        user: UserId,
        /// Their address.
        email: Email,
        /// Which: four digits.
        lead: u16,
        /// How they were notified, or why they were not.
        notice: LeadNotice,
    },
    /// Something was done to several users, or to none of them.
    BulkDone {
        /// What was asked for.
        work: BulkWork,
        /// What became of each.
        outcome: Box<BulkOutcome>,
    },
    /// It is too much for one transaction, and goes on as a job.
    JobStarted {
        /// Which.
        job: JobId,
        /// How many objects it has to do.
        total: usize,
    },
    /// A job took a step, or was cancelled or dismissed.
    JobMoved {
        /// Which.
        job: JobId,
    },
    /// A user's record was saved.
    UserEdited {
        /// Whose.
        user: UserId,
        /// Seats that were taken back from a scheduled removal.
        taken_back: Option<TakenBack>,
    },
    /// A user of the classic flow was created.
    ClassicUserCreated {
        /// Who.
        user: UserId,
        /// Whether the welcome e-mail was sent to them.
        mailed: bool,
    },
    /// Nobody was created, since access was given to no product [AMB-10].
    ClassicUserNotKept {
        /// The address that was asked for.
        email: Email,
    },
    /// The grant of a classic user was saved.
    ClassicUserEdited {
        /// Whose.
        user: UserId,
    },
    /// A classic user was removed with the last product [LEG-20].
    ClassicUserRemoved {
        /// Who; no longer in the world.
        user: UserId,
        /// Their address.
        email: Email,
    },
}

/// How somebody was notified of a lead, or why they were not [ML-08].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadNotice {
    /// In the ways they want.
    Sent {
        /// By mail.
        email: bool,
        /// In the app.
        in_app: bool,
    },
    /// They have not set a password yet [INV-13].
    NoPassword,
    /// They want no such notification [USR-14].
    TurnedOff,
}

/// What was billed when terms ended, and whether it was paid [PRC-16].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bill {
    /// The order.
    pub order: OrderId,
    /// What it comes to, in cents.
    pub total_cents: u64,
    /// Why it could not be charged, when it could not.
    pub problem: Option<CardProblem>,
}

/// Seats taken back from a scheduled removal [RMS-20].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// Their type.
    pub seat: SeatType,
    /// How many.
    pub seats: u32,
    /// How many still leave.
    pub left: u32,
}
