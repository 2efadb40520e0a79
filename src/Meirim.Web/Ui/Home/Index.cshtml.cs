using Meirim.Web.Accounts;

namespace Meirim.Web.Ui.Home;

[OpenToAll]
public sealed class IndexModel : MeirimPage;
