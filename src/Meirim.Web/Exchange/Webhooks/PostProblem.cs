using System.Net.Sockets;
using System.Security.Authentication;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>Why no answer came, or none that counts. Each has a text <c>webhooks.problem-CODE</c>.</summary>
internal static class PostProblem
{
    public const string Address = "address", Name = "name", Connection = "connection", Certificate = "certificate", Time = "time", Answer = "answer", Leave = "leave", Status = "status";

    public static string Of(Exception problem)
    {
        for (var at = problem; at is not null; at = at.InnerException)
            switch (at)
            {
                case AddressRefusedException:
                    return Address;
                case AuthenticationException:
                    return Certificate;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return Name;
                case SocketException:
                    return Connection;
                case OperationCanceledException:
                    return Time;
            }
        return Answer;
    }
}
