using Meirim.Web.Ui;

namespace Meirim.Web.Register;

/// <summary>How long one waits for a free place, in words.</summary>
public static class WaitingWords
{
    public static string Waiting(this Texts texts, int days) => days == 0 ? texts["find.wait.none"] : texts["find.wait", days];
}
