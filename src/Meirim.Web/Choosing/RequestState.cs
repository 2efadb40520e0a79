namespace Meirim.Web.Choosing;

/// <summary>How far a request has come. The names are stored.</summary>
public enum RequestState
{
    /// <summary>Being written; nobody but its writer sees it.</summary>
    Draft,

    /// <summary>One of those named has it before them.</summary>
    Asked,

    /// <summary>None of those named could: it waits for a place where the recipient lives.</summary>
    Waiting,

    /// <summary>Someone accepted.</summary>
    Agreed,

    /// <summary>Nobody could, and the recipient did not want to wait.</summary>
    Nobody,

    Withdrawn,
}
