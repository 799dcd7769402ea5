//! The audit log: who did what to what, written in the same transaction as the change [INV-23].

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    card::CardMark,
    clean::{Code, Detail, DomainName, Label},
    email::Email,
    hub_id::HubId,
    id::UserId,
    order::OrderId,
    preset::PresetId,
    property::PropertyId,
    subscription::Product,
    team::TeamId,
};

/// The address under which HubSpot itself acts; no user has it.
pub const HUBSPOT: &str = "noreply@hubspot.example";

/// Who acted; field names as HubSpot's audit API has them [E-29].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorRef {
    /// The user's id.
    pub id: UserId,
    /// The address at that time.
    pub email: Email,
}

impl ActorRef {
    /// HubSpot itself, for what happens on its own, such as at a date [EXT-23].
    pub fn hubspot() -> Self {
        Self { id: UserId(0), email: Email::hubspot() }
    }

    /// Whether nobody acted but HubSpot itself: what happens on its own, such as at a date, is written under its address
    /// [EXT-23].
    pub fn is_hubspot(&self) -> bool {
        *self == Self::hubspot()
    }
}

/// Declares [`AuditAction`] with what is known of each action, so that none is forgotten anywhere.
macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident = $code:literal, $category:literal;)+) => {
        /// What happened [domain 5.4]: HubSpot's names where it has one, ours where none exists.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum AuditAction {
            $($(#[$doc])* #[serde(rename = $code)] $action,)+
        }

        impl AuditAction {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$action),+];

            /// The name in the audit log, as `action` of the audit API.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$action => $code,)+
                }
            }

            /// The area it belongs to, as `category` of the audit API.
            pub const fn category(self) -> &'static str {
                match self {
                    $(Self::$action => $category,)+
                }
            }
        }
    };
}

actions! {
    /// A user was created.
    AddUser = "ADD_USER", "SECURITY_ACTIVITY";
    /// A user was made super admin.
    AddAdminPermissions = "ADD_ADMIN_PERMISSIONS", "SECURITY_ACTIVITY";
    /// A user is super admin no longer.
    RemoveAdminPermissions = "REMOVE_ADMIN_PERMISSIONS", "SECURITY_ACTIVITY";
    /// A user was deactivated.
    DeactivateUser = "DEACTIVATE_USER", "SECURITY_ACTIVITY";
    /// A user was reactivated.
    ReactivateUser = "REACTIVATE_USER", "SECURITY_ACTIVITY";
    /// A user was deleted.
    RemoveUser = "REMOVE_USER", "SECURITY_ACTIVITY";
    /// A link to choose another password was mailed.
    ManualPasswordResetEmailSend = "MANUAL_PASSWORD_RESET_EMAIL_SEND", "SECURITY_ACTIVITY";
    /// A user's permissions were changed; the name is ours.
    PermissionsChanged = "PERMISSIONS_CHANGED", "SECURITY_ACTIVITY";
    /// A user moved to another seat; the name is ours.
    SeatChanged = "SEAT_CHANGED", "SECURITY_ACTIVITY";
    /// An invitation was mailed.
    ManualRegistrationEmailSend = "MANUAL_REGISTRATION_EMAIL_SEND", "SECURITY_ACTIVITY";
    /// A user chose another password with the link of a mail; the name is ours.
    PasswordChanged = "PASSWORD_CHANGED", "SECURITY_ACTIVITY";
    /// Users were exported.
    ExportUsers = "EXPORT_USERS", "SECURITY_ACTIVITY";
    /// A user signed up with the link of the invitation; the name is ours.
    UserSignedUp = "USER_SIGNED_UP", "SECURITY_ACTIVITY";
    /// A user came into a team.
    TeamUserAdded = "TEAM_USER_ADDED", "SECURITY_ACTIVITY";
    /// A user left a team.
    TeamUserDeleted = "TEAM_USER_DELETED", "SECURITY_ACTIVITY";
    /// A user's preset was chosen, or taken away; the name is ours.
    PresetChanged = "PRESET_CHANGED", "SECURITY_ACTIVITY";
    /// A team was created; the name is ours.
    TeamCreated = "TEAM_CREATED", "SECURITY_ACTIVITY";
    /// A team got another name or another team above it; the name is ours.
    TeamEdited = "TEAM_EDITED", "SECURITY_ACTIVITY";
    /// A team was deleted; the name is ours.
    TeamDeleted = "TEAM_DELETED", "SECURITY_ACTIVITY";
    /// A preset was created; the name is ours.
    PresetCreated = "PRESET_CREATED", "SECURITY_ACTIVITY";
    /// A preset was edited; the name is ours.
    PresetEdited = "PRESET_EDITED", "SECURITY_ACTIVITY";
    /// A preset was deleted; the name is ours.
    PresetDeleted = "PRESET_DELETED", "SECURITY_ACTIVITY";
    /// A property was created; the name is ours.
    PropertyCreated = "PROPERTY_CREATED", "CRM_SETTINGS";
    /// A property got another name or type; the name is ours.
    PropertyEdited = "PROPERTY_EDITED", "CRM_SETTINGS";
    /// A property became a default one of the account; the name is ours.
    DefaultPropertyAdded = "DEFAULT_PROPERTY_ADDED", "CRM_SETTINGS";
    /// A property is a default one no longer; the name is ours.
    DefaultPropertyRemoved = "DEFAULT_PROPERTY_REMOVED", "CRM_SETTINGS";
    /// A user chose other notifications for themselves; the name is ours.
    NotificationsChanged = "NOTIFICATIONS_CHANGED", "SECURITY_ACTIVITY";
    /// A sample lead was assigned to a user; the name is ours.
    LeadAssigned = "LEAD_ASSIGNED", "CRM_OBJECT";
    /// A job began that changes more users than one transaction holds; the name is ours.
    JobStarted = "JOB_STARTED", "SECURITY_ACTIVITY";
    /// A job was cancelled before it was done; the name is ours.
    JobCancelled = "JOB_CANCELLED", "SECURITY_ACTIVITY";
    /// Products were bought.
    TouchlessPurchase = "TOUCHLESS_PURCHASE", "BILLING";
    /// Another card is on file; the name is ours.
    CardChanged = "CARD_CHANGED", "BILLING";
    /// The card was charged; the name is ours.
    CardCharged = "CARD_CHARGED", "BILLING";
    /// The card could not be charged; the name is ours.
    CardDeclined = "CARD_DECLINED", "BILLING";
    /// A free trial began; the name is ours.
    TrialStarted = "TRIAL_STARTED", "BILLING";
    /// The end of a free trial was announced; the name is ours.
    TrialAnnounced = "TRIAL_ANNOUNCED", "BILLING";
    /// A free trial ended; the name is ours.
    TrialEnded = "TRIAL_ENDED", "BILLING";
    /// The sales team was contacted; the name is ours.
    SalesContacted = "SALES_CONTACTED", "BILLING";
    /// The partner employee e-mail domain was set.
    PartnerDomainChanged = "PARTNER_DOMAIN_CHANGED", "PARTNER";
    /// Super admins were asked to set that domain; the name is ours [ML-12].
    PartnerDomainReminded = "PARTNER_DOMAIN_REMINDED", "PARTNER";
    /// A user was tagged as a partner employee.
    PartnerEmployeeTagged = "PARTNER_EMPLOYEE_TAGGED", "PARTNER";
    /// A user is tagged no longer.
    PartnerEmployeeUntagged = "PARTNER_EMPLOYEE_UNTAGGED", "PARTNER";
    /// Somebody on another domain counts as an employee; the name is ours [DOM-08].
    AccessExceptionMade = "ACCESS_EXCEPTION_MADE", "PARTNER";
    /// An address on another domain no longer counts as an employee's; the name is ours [DOM-08].
    AccessExceptionEnded = "ACCESS_EXCEPTION_ENDED", "PARTNER";
    /// An employee was assigned to a client.
    ClientAssigned = "CLIENT_ASSIGNED", "PARTNER";
    /// An employee was to be assigned to a client for whom another partner has them; the name is ours [PAC-15].
    ClientBlocked = "CLIENT_BLOCKED", "PARTNER";
    /// A client was asked to add an employee; the name is ours [PAC-07].
    ClientRequested = "CLIENT_REQUESTED", "PARTNER";
    /// A client said no; the name is ours.
    ClientRefused = "CLIENT_REFUSED", "PARTNER";
    /// An employee's access to a client was removed.
    ClientAccessRemoved = "CLIENT_ACCESS_REMOVED", "PARTNER";
    /// An employee's access to a client ended with the employee's leaving.
    ClientAccessCascaded = "CLIENT_ACCESS_CASCADED", "PARTNER";
    /// The partner works for a client no longer; the name is ours [EXT-39].
    ClientServicesEnded = "CLIENT_SERVICES_ENDED", "PARTNER";
    /// An app was installed.
    InstallIntegration = "INSTALL_INTEGRATION", "INTEGRATION";
    /// An app was taken off.
    UninstallIntegration = "UNINSTALL_INTEGRATION", "INTEGRATION";
    /// An app was connected again; the name is ours.
    ReconnectIntegration = "RECONNECT_INTEGRATION", "INTEGRATION";
    /// Another user of Salesforce was connected; the name is ours.
    SalesforceUserChanged = "SALESFORCE_USER_CHANGED", "INTEGRATION";
    /// Something else is synced with Salesforce; the name is ours.
    SalesforceSyncChanged = "SALESFORCE_SYNC_CHANGED", "INTEGRATION";
    /// Seats were bought.
    SeatsPurchased = "SEATS_PURCHASED", "BILLING";
    /// A term ended and the next one began [PRC-16].
    SubscriptionRenewed = "SUBSCRIPTION_RENEWED", "BILLING";
    /// Seats that were to leave have left [RMS-19].
    SeatRemovalApplied = "SEAT_REMOVAL_APPLIED", "BILLING";
    /// Seats leave at the renewal [RMS-08].
    SeatRemovalScheduled = "SEAT_REMOVAL_SCHEDULED", "BILLING";
    /// Part of a scheduled removal was taken back by an assignment [RMS-20].
    SeatRemovalReduced = "SEAT_REMOVAL_REDUCED", "BILLING";
    /// A scheduled removal came to nothing [RMS-12].
    SeatRemovalCancelled = "SEAT_REMOVAL_CANCELLED", "BILLING";
}

/// One action on one or more objects; each target is an event of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// The account in whose log it stands.
    pub hub: HubId,
    /// The world's time.
    pub at: Timestamp,
    /// Who acted.
    pub acting_user: ActorRef,
    /// What was done.
    pub action: AuditAction,
    /// To what.
    pub targets: Vec<Target>,
    /// What else is worth knowing: name and value, the same for every target.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub detail: BTreeMap<Code, Detail>,
}

/// What an event is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A user.
    User {
        /// The user's id.
        id: UserId,
        /// The address at that time, so that the log still reads after a deletion.
        email: Email,
    },
    /// The seats of a type.
    Seats {
        /// The slug of the seat type.
        seat: Code,
    },
    /// A subscription.
    Subscription {
        /// What was bought.
        product: Product,
    },
    /// An order.
    Order {
        /// Its number.
        id: OrderId,
    },
    /// The card on file.
    Card {
        /// Its brand and last four digits [INV-20].
        card: CardMark,
    },
    /// A partner employee e-mail domain.
    Domain {
        /// Which, in ASCII form.
        domain: DomainName,
    },
    /// An employee of a partner, as far as a client is concerned.
    Employee {
        /// The address.
        email: Email,
        /// The client.
        client: HubId,
    },
    /// An address that is no user's.
    Address {
        /// Which.
        email: Email,
    },
    /// A client of a partner.
    Client {
        /// Its account.
        client: HubId,
    },
    /// A team.
    Team {
        /// Its id.
        id: TeamId,
        /// Its name at that time.
        name: Label,
    },
    /// A preset.
    Preset {
        /// Its id.
        id: PresetId,
        /// Its name at that time.
        name: Label,
    },
    /// A property.
    Property {
        /// Its id.
        id: PropertyId,
        /// Its name at that time.
        name: Label,
    },
    /// A connected app.
    App {
        /// Its slug.
        slug: Code,
        /// Its name at that time.
        name: Label,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_stored_by_their_codes() {
        for action in AuditAction::ALL {
            assert_eq!(serde_json::to_value(action).unwrap(), action.code());
        }
    }
}
