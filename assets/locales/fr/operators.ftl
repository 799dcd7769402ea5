# La liste de ceux qui peuvent agir dans un compte.

operators-none = Personne dans { $account } ne correspond à « { $text } ». Pour entrer dans le compte, il faut être ajouté par l'un de ses super administrateurs : { $admins }.
operators-none-headless = Personne dans { $account } ne correspond à « { $text } », et le compte n'a aucun super administrateur actif qui pourrait ajouter quelqu'un.
