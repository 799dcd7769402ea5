//! The parts of the screen that the partner's dialogs and pages about clients have.

macro_rules! pieces {
    ($($(#[$doc:meta])* $piece:ident = $name:literal,)*) => {
        /// A part of a dialog or page about clients.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Piece {
            $($(#[$doc])* $piece,)*
        }

        impl Piece {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$piece,)*];

            /// The name flows use.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$piece => $name,)*
                }
            }
        }
    };
}

pieces! {
    /// The dialog that assigns clients.
    Assign = "assign.dialog",
    /// Its field for a HubID.
    AssignField = "assign.field",
    /// Its list of clients.
    AssignList = "assign.list",
    /// Its button that assigns.
    AssignConfirm = "assign.confirm",
    /// Its button that does not.
    AssignCancel = "assign.cancel",
    /// The panel that adds employees to a client.
    Add = "add-employees.dialog",
    /// Its field for an address.
    AddField = "add-employees.field",
    /// Its list of employees.
    AddList = "add-employees.list",
    /// Its list of templates.
    AddTemplate = "add-employees.template",
    /// The open list of these.
    AddMenu = "add-employees.menu",
    /// Its button that adds.
    AddConfirm = "add-employees.confirm",
    /// Its button that does not.
    AddCancel = "add-employees.cancel",
    /// The panel of those whom another partner has.
    Conflict = "conflict.dialog",
    /// Its list of them.
    ConflictList = "conflict.list",
    /// The way out: the text for the first partner.
    ConflictCopy = "conflict.copy-text",
    /// The way out: a new address on the own domain.
    ConflictNew = "conflict.new-email",
    /// The way out: another address.
    ConflictOther = "conflict.other-email",
    /// Its button that closes it.
    ConflictClose = "conflict.close",
    /// The form for another address.
    Address = "other-address.dialog",
    /// Its field.
    AddressField = "other-address.field",
    /// Its list of seats.
    AddressSeat = "other-address.seat",
    /// The open list of these.
    AddressMenu = "other-address.menu",
    /// Its button that confirms.
    AddressConfirm = "other-address.confirm",
    /// Its button that does not.
    AddressCancel = "other-address.cancel",
    /// What can be done about an employee at a client.
    Assignment = "assignment.menu",
    /// The text that asks a client for access.
    Request = "request.dialog",
    /// Its button that copies the text and marks the request.
    RequestCopy = "request.copy-text",
    /// Its button that closes it.
    RequestClose = "request.close",
    /// The search box of the clients.
    ClientsSearch = "clients.search",
    /// The count beside it.
    ClientsCount = "clients.count",
    /// The filter of the clients.
    ClientsFilter = "clients.filter-credit",
    /// The open list of it.
    ClientsMenu = "clients.menu",
    /// What can be done about a client.
    ClientActions = "client.actions-menu",
    /// The panel of a client.
    ClientPanel = "client.panel",
    /// The partner's people in it.
    ClientPeople = "client.employees",
    /// The clients of the Client Access Manager.
    AccessClients = "client-access.clients",
    /// Its list of who qualifies for a Partner Seat.
    AccessPeople = "client-access.employees",
}
