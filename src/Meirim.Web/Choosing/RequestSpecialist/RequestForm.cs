namespace Meirim.Web.Choosing.RequestSpecialist;

/// <summary>The questions of a request as they are filled in.</summary>
public sealed class RequestForm
{
    /// <summary>Register numbers, the first to be asked first.</summary>
    public string? Numbers { get; set; }

    // asked by the help desk only
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    public List<string> Services { get; set; } = [];
    public string? Hours { get; set; }
    public string? Region { get; set; }
    public string? Place { get; set; }
    public string? Setting { get; set; }
    public DateOnly? StartDay { get; set; }
    public string? Wishes { get; set; }

    /// <summary><c>wait</c> or <c>close</c>.</summary>
    public string? IfNobody { get; set; }
}
